import { type IRoomCache, type MatchMakerDriver, matchMaker, type Presence } from '@colyseus/core'
import { RedisDriver } from '@colyseus/redis-driver'
import { RedisPresence } from '@colyseus/redis-presence'
import { Redis } from 'ioredis'
import type { Log } from '../../log.ts'
import { codeOf } from '../../store/errors.ts'

/** Where Colyseus writes which rooms there are, and by which its processes talk. */
type Listing = { presence: Presence; driver: MatchMakerDriver }

const listed = 'roomcaches'
/** Redis holds nothing that matters: who does not answer in so many ms is done without. */
const patience = 1_000
const longestPause = 2_000

/** A row that says who has a room goes only when there is none, or one from an earlier epoch: two who list the same
 * room at the same moment cannot both be right. */
const insertScript = `
local old = redis.call('hget', KEYS[1], ARGV[1])
if old then
  local epoch = (cjson.decode(old).metadata or {}).epoch or 0
  if epoch >= tonumber(ARGV[3]) then return 0 end
end
redis.call('hset', KEYS[1], ARGV[1], ARGV[2])
return 1`

/** Takes away a row only where it is one's own: a process that has slept long does not remove its successor's. */
const removeScript = `
local old = redis.call('hget', KEYS[1], ARGV[1])
if not old or cjson.decode(old).processId ~= ARGV[2] then return 0 end
return redis.call('hdel', KEYS[1], ARGV[1])`

/** The rooms of several processes, in Redis: a hint for whoever looks, never the truth about who has a workshop. */
export function sharedListing(url: string, log: Log): Listing {
  const redis = connect(url, log)
  return { presence: new TolerantPresence(connect(url, log)), driver: new EpochDriver(redis) }
}

function connect(url: string, log: Log): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: patience,
    commandTimeout: patience,
    retryStrategy: times => Math.min(longestPause, times * 100),
  })
  redis.on('error', (error: unknown) => log.noisy('redisAway', { code: codeOf(error) }))
  return redis
}

/** What is asked of Redis, or `otherwise` when it does not answer. */
const orElse = <Answer>(asked: Promise<Answer>, otherwise: Answer): Promise<Answer> => asked.catch(() => otherwise)

class EpochDriver extends RedisDriver {
  private readonly redis: Redis

  constructor(redis: Redis) {
    super(redis)
    this.redis = redis
  }

  async insert(room: IRoomCache): Promise<boolean> {
    const epoch = Number(room.metadata?.epoch ?? 0)
    const args = [room.roomId, JSON.stringify(room), `${epoch}`]
    // The lease has decided already: without Redis there is only nobody to tell.
    return (await orElse<unknown>(this.redis.eval(insertScript, 1, listed, ...args), 1)) === 1
  }

  override persist(room: IRoomCache, create?: boolean): Promise<boolean> {
    return orElse(super.persist(room, create), true)
  }

  override async update(room: IRoomCache, operations: Parameters<RedisDriver['update']>[1]): Promise<true> {
    await orElse<unknown>(super.update(room, operations), true)
    return true
  }

  override async remove(roomId: string): Promise<boolean> {
    const args = [roomId, matchMaker.processId]
    return (await orElse<unknown>(this.redis.eval(removeScript, 1, listed, ...args), 0)) === 1
  }

  override cleanup(processId: string): Promise<void> {
    return orElse(super.cleanup(processId), undefined)
  }

  override async shutdown(): Promise<void> {
    this.redis.disconnect()
  }
}

class TolerantPresence extends RedisPresence {
  override async subscribe(topic: string, callback: (...heard: unknown[]) => void) {
    // It is kept, and asked for again when Redis is back.
    await orElse(super.subscribe(topic, callback), this)
    return this
  }

  override async unsubscribe(topic: string, callback?: (...heard: unknown[]) => void) {
    await orElse(super.unsubscribe(topic, callback), this)
    return this
  }

  override publish(topic: string, data: unknown): Promise<void> {
    return orElse(super.publish(topic, data), undefined)
  }

  override channels(pattern?: string): Promise<string[]> {
    return orElse(super.channels(pattern), [])
  }

  override exists(key: string): Promise<boolean> {
    return orElse(super.exists(key), false)
  }

  override hset(key: string, field: string, value: string): Promise<boolean> {
    return orElse(super.hset(key, field, value), false)
  }

  override hdel(key: string, field: string): Promise<boolean> {
    return orElse(super.hdel(key, field), false)
  }

  override hgetall(key: string): Promise<Record<string, string>> {
    return orElse(super.hgetall(key), {})
  }

  override shutdown(): void {
    this.sub.disconnect()
    this.pub.disconnect()
  }
}
