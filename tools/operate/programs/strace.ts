import { installed, type Machine } from './installed.ts'

/** Where strace is, which looks at what a program asks of the system and can say no to it. */
export const strace = (machine?: Machine): string =>
  installed(
    {
      ...{ name: 'strace', setting: 'STRACE', debian: 'strace' },
      missing:
        'These tests look at what the server asks of the system, with the program strace, and there is none on this ' +
        'machine. It exists for Linux: install it (Debian and Ubuntu: apt-get install strace), or set STRACE to the program.',
    },
    machine,
  )
