import { redisServer } from '../../../tools/operate/programs/redis/binary.ts'

/** Before any test that needs it: Redis' program is found, or installed once; the test files then find it by REDIS_SERVER. */
export default function redisAtHand(): void {
  process.env.REDIS_SERVER = redisServer()
}
