import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase, openStore } from '#server/store/open.ts'
import type { Reply } from '#shared/messages/reply.ts'
import { Recorded } from '#shared/messages/story.ts'
import { dice } from '#shared/rehearsal/dice.ts'
import { fold } from '#shared/rules/story.ts'
import { ServerProcess } from '../../tools/operate/programs/ServerProcess.ts'
import { PlayedEvening } from '../../tools/play/Evening.ts'
import { clusterOfFile } from '../support/postgres/ofFile.ts'

const kills = Number(process.env.KILLS ?? 20)
/** The journal is the same; what is other is the connection that a killed server leaves behind. */
const engines = [
  { engine: 'SQLite', kills },
  { engine: 'PostgreSQL', kills: Math.ceil(kills / 4) },
]
const seed = Number(process.env.SEED ?? 7)
const participants = 12
/** About as many commands as an evening with so many people holds before its last phase. */
const commandsInAll = 260

const cluster = clusterOfFile()

test.each(engines)(
  `nothing acknowledged is lost over $kills kills at random moments (seed ${seed}): $engine`,
  {
    timeout: 240_000,
  },
  async ({ engine, kills }) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'komma-overens-kill-'))
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
    const key = randomBytes(32).toString('hex')
    const databaseUrl = engine === 'PostgreSQL' ? await cluster().newDatabase() : undefined
    const server = await ServerProcess.start(dataDir, key, { databaseUrl })
    onTestFinished(() => server.kill())
    const house = { url: server.url, key, now: () => Date.now(), beat: () => undefined, stop: async () => undefined }
    const options = {
      participants,
      programme: 'short90',
      form: 'onSite',
      from: undefined,
      seed,
      speed: 'max',
      out: '',
      language: 'sv',
      isLockstep: false,
      server: house,
    } as const
    const evening = await PlayedEvening.plan(house, options, { title: 'Åstaden möts', place: 'Folkets hus' })
    await evening.fill()

    const acknowledged = new Map<string, Reply>()
    evening.onAnswer = (id, reply) => acknowledged.set(id, reply)
    const roll = dice(`kill:${seed}`)
    const moments = Array.from({ length: kills }, (_, at) => Math.floor(roll(`${at}`) * commandsInAll)).sort(
      (one, other) => one - other,
    )
    const backAfter: number[] = []
    let isOver = false
    const killing = (async () => {
      for (const moment of moments) {
        while (acknowledged.size < moment && !isOver) await wait(1)
        await server.kill()
        await server.rise()
        const risen = performance.now()
        await evening.everyoneBack()
        backAfter.push(performance.now() - risen)
      }
    })()
    await Promise.all([
      evening
        .play(() => undefined)
        .finally(() => {
          isOver = true
        }),
      killing,
    ])
    const here = evening.seatsHeld()
    await evening.leave()
    await server.stop()

    const store = await (databaseUrl === undefined ? openStore(dataDir) : openDatabase(databaseUrl, dataDir))
    onTestFinished(() => store.close())
    const { workshopId } = evening.planned
    const replies = await store.journal.knownReplies(workshopId)
    const story = await store.journal.read(workshopId)
    const lost = [...acknowledged].filter(([id, reply]) => reply.ok && replies.get(id)?.number !== reply.number)
    expect(lost).toEqual([])
    expect(story.map(({ number }) => number)).toEqual(story.map((_, at) => at + 1))
    const state = fold(story.map(row => Recorded.parse(row)))
    expect(state.shared.clock.kind).toBe('closed')
    expect(
      Object.values(state.shared.seats)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(here.sort())
    expect(Object.values(state.shared.seats).every(seat => seat.state === 'present')).toBe(true)
    expect(backAfter).toHaveLength(kills)
    const middle = backAfter.sort((one, other) => one - other)[Math.floor(kills / 2)] ?? 0
    console.log(
      `${acknowledged.size} commands acknowledged, everyone back after ${Math.round(middle)} ms in the middle, ${Math.round(backAfter.at(-1) ?? 0)} ms at most`,
    )
  },
)
