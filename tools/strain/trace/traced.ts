import { strace } from '../../operate/programs/strace.ts'

const calls = 'pwrite64,fsync,fdatasync,write,writev,sendto,sendmsg'
/** A page of the store, and some more. */
const longest = 4_200

/** What starts a program so that everything it asks of disk and sockets is written to a file, in the order it happens. */
export const traced = (file: string): readonly string[] => [
  ...[strace(), '-D', '-f', '-q', '-yy', '-s', `${longest}`, '-o', file],
  ...['--seccomp-bpf', '-e', `trace=${calls}`, '-e', 'signal=none'],
]
