import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { ChaosProxy } from '../../tools/strain/proxy/ChaosProxy.ts'
import { cut, delayOf, rolls } from '../../tools/strain/proxy/weather.ts'

/** A server that answers with what it hears, and what it has heard and seen. */
async function echo() {
  const heard: string[] = []
  const ends: string[] = []
  const sockets: Socket[] = []
  const server = createServer(socket => {
    sockets.push(socket)
    socket.on('data', bytes => {
      heard.push(bytes.toString())
      socket.write(bytes)
    })
    socket.on('end', () => ends.push('end'))
    socket.on('error', error => ends.push((error as NodeJS.ErrnoException).code ?? ''))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const { port } = server.address() as { port: number }
  return { port, heard, ends, sockets }
}

/** Somebody who speaks through the network, and what they have heard and seen. */
async function someone(proxy: ChaosProxy) {
  const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1')
  const ends: string[] = []
  let heard = ''
  socket.on('data', bytes => {
    heard += bytes
  })
  socket.on('end', () => ends.push('end'))
  socket.on('error', error => ends.push((error as NodeJS.ErrnoException).code ?? ''))
  onTestFinished(() => void socket.destroy())
  await new Promise<void>(resolve => socket.once('connect', resolve).once('error', () => resolve()))
  const hears = (what: string) => expect.poll(() => heard, { interval: 5 }).toBe(what)
  return { socket, ends, hears, heard: () => heard, say: (what: string) => void socket.write(what) }
}

async function network() {
  const server = await echo()
  const proxy = await ChaosProxy.before(server.port, 7)
  onTestFinished(() => proxy.stop())
  return { server, proxy }
}

test('a calm network carries everything, and a goodbye both ways', async () => {
  const { server, proxy } = await network()
  const amira = await someone(proxy)
  amira.say('hej')
  await amira.hears('hej')
  const bo = await someone(proxy)
  bo.say('GET /abc/def?sessionId=ghi HTTP/1.1')
  await bo.hears('GET /abc/def?sessionId=ghi HTTP/1.1')
  expect(proxy.crossings.map(({ isOfWorkshop }) => isOfWorkshop)).toEqual([false, true])
  bo.socket.end()
  amira.socket.end()
  await expect.poll(() => [server.ends, amira.ends, bo.ends]).toEqual([['end', 'end'], ['end'], ['end']])
  await expect.poll(() => proxy.crossings).toEqual([])
})

test('what is late comes late, and in order', async () => {
  const { proxy } = await network()
  proxy.change({ latency: 60, jitter: 40 })
  const amira = await someone(proxy)
  const since = performance.now()
  for (const word of ['ett', 'två', 'tre']) {
    amira.say(word)
    await new Promise(resolve => setImmediate(resolve))
  }
  await amira.hears('etttvåtre')
  // A clock may be a millisecond behind another, each way.
  expect(performance.now() - since).toBeGreaterThanOrEqual(118)
})

test('what is cut comes in pieces and is whole', async () => {
  const { server, proxy } = await network()
  proxy.change({ slice: 3 }, 'up')
  const amira = await someone(proxy)
  const sentence = 'en hel mening om det som ska bli'
  amira.say(sentence)
  await amira.hears(sentence)
  expect(server.heard.length).toBeGreaterThanOrEqual(sentence.length / 3)
  expect(server.heard.join('')).toBe(sentence)
})

test('a narrow network takes its time, and holds back the one who says too much', async () => {
  const { server, proxy } = await network()
  proxy.change({ bytesPerSecond: 1_000 }, 'down')
  const amira = await someone(proxy)
  const since = performance.now()
  amira.say('x'.repeat(200))
  await amira.hears('x'.repeat(200))
  expect(performance.now() - since).toBeGreaterThanOrEqual(198)
  const [theirs] = server.sockets
  const large = Buffer.alloc(32 * 1024 * 1024)
  theirs!.write(large)
  await new Promise(resolve => setTimeout(resolve, 200))
  expect(theirs!.writableLength).toBeGreaterThan(0)
})

test('what stands still loses nothing, and goes on', async () => {
  const { server, proxy } = await network()
  const amira = await someone(proxy)
  proxy.change({ isStill: true })
  amira.say('väntar')
  const bo = await someone(proxy)
  bo.say('också')
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(server.heard).toEqual([])
  proxy.change({})
  await Promise.all([amira.hears('väntar'), bo.hears('också')])
})

test('what is dead tells nobody, carries nothing ever again, and lets those who come be', async () => {
  const { server, proxy } = await network()
  const amira = await someone(proxy)
  amira.say('hej')
  await amira.hears('hej')
  for (const crossing of proxy.crossings) crossing.die()
  amira.say('hallå')
  server.sockets[0]!.write('är du där')
  for (const crossing of proxy.crossings) crossing.change({})
  const bo = await someone(proxy)
  bo.say('ny')
  await bo.hears('ny')
  server.sockets[0]!.destroy()
  amira.say('hallå')
  await new Promise(resolve => setTimeout(resolve, 50))
  expect([server.heard, server.ends, amira.heard(), amira.ends]).toEqual([['hej', 'ny'], [], 'hej', []])
  expect(amira.socket.destroyed).toBe(false)
})

test('one way may be lost and the other not', async () => {
  const { server, proxy } = await network()
  const amira = await someone(proxy)
  amira.say('hej')
  await amira.hears('hej')
  proxy.change({ isLost: true }, 'down')
  amira.say('hörs')
  await expect.poll(() => server.heard).toEqual(['hej', 'hörs'])
  proxy.change({ isLost: true }, 'up')
  amira.say('hörs inte')
  await new Promise(resolve => setTimeout(resolve, 50))
  expect([server.heard, amira.heard()]).toEqual([['hej', 'hörs'], 'hej'])
})

test('what is torn is told to both ends, and only there', async () => {
  const { server, proxy } = await network()
  const [amira, bo] = [await someone(proxy), await someone(proxy)]
  for (const one of [amira, bo]) {
    one.say('hej')
    await one.hears('hej')
  }
  proxy.crossings[0]!.reset()
  await expect.poll(() => [server.ends, amira.ends]).toEqual([['ECONNRESET'], ['ECONNRESET']])
  bo.say(' igen')
  await bo.hears('hej igen')
  proxy.refuse(true)
  const late = await someone(proxy)
  await expect.poll(() => late.ends).toEqual(['ECONNRESET'])
})

test('a server that tears a connection is heard to do so, and one that is away as well', async () => {
  const { server, proxy } = await network()
  const amira = await someone(proxy)
  amira.say('hej')
  await amira.hears('hej')
  server.sockets[0]!.resetAndDestroy()
  await expect.poll(() => amira.ends).toEqual(['ECONNRESET'])
  const away = await ChaosProxy.before(1)
  onTestFinished(() => away.stop())
  const bo = await someone(away)
  await expect.poll(() => bo.ends).toEqual(['ECONNRESET'])
})

test('the same seed rolls the same', () => {
  const roll = (seed: string) => {
    const next = rolls(seed)
    const weather = { latency: 10, jitter: 5, holdUp: { chance: 0.5, ms: 100 } }
    return [
      Array.from({ length: 20 }, () => delayOf(weather, next)),
      cut(Buffer.alloc(40), 4, next).map(one => one.length),
    ]
  }
  expect(roll('7')).toEqual(roll('7'))
  expect(roll('7')).not.toEqual(roll('8'))
  const [delays = [], lengths = []] = roll('7')
  expect(delays.filter(delay => delay >= 110).length).toBeGreaterThan(3)
  expect(delays.filter(delay => delay < 15).length).toBeGreaterThan(3)
  expect(lengths.reduce((sum, length) => sum + length)).toBe(40)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(4)
})
