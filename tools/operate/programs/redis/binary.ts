import { installed, type Machine } from '../installed.ts'

/** Where Redis' program is, installed first where we are root on Debian; says what is missing when nothing helps. */
export const redisServer = (machine?: Machine): string =>
  installed(
    {
      ...{ name: 'redis-server', setting: 'REDIS_SERVER', debian: 'redis-server' },
      missing:
        'The program redis-server is needed, and there is none on this machine. ' +
        'Install Redis (Debian and Ubuntu: apt-get install redis-server; macOS: brew install redis), ' +
        'or set REDIS_SERVER to the program.',
    },
    machine,
  )
