import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import type { Workshop } from '#shared/model/workshop.ts'
import { dice } from '#shared/rehearsal/dice.ts'
import { PlayedEvening } from '../../../tools/play/Evening.ts'
import { History } from '../../../tools/strain/history/History.ts'

/** Where the evening is played, by how many, and what goes wrong how many times. */
export type Disturbed = {
  url: string
  key: string
  participants: number
  seed: string
  times: number
  /** One more fault; over when what it struck can be reached again. */
  disturb(roll: (about: string) => number, workshopId: string): Promise<void>
}

/** About as many answers as an evening with one participant holds before its last phase. */
const answersEach = 28
/** A fault comes so many ms after an answer at most, so that it strikes at any point of the next ones. */
const jitter = 40

/** A whole evening, from the door to the last goodbye, during which something goes wrong at random moments. */
export async function disturbedEvening({ url, key, participants, seed, times, disturb }: Disturbed) {
  const house = { url, key, now: () => Date.now(), beat: () => undefined, stop: async () => undefined }
  const options = {
    participants,
    programme: 'short90',
    form: 'onSite',
    from: undefined,
    seed: Number(seed),
    speed: 'max',
    out: '',
    language: 'sv',
    isLockstep: false,
    server: house,
  } as const
  const evening = await PlayedEvening.plan(house, options, { title: 'Åstaden möts', place: 'Folkets hus' })
  await evening.fill()
  const history = new History()
  evening.onAsk = id => history.send(id)
  evening.onAnswer = (id, reply) => history.answer(id, reply)
  const roll = dice(`faults:${seed}`)
  const answers = participants * answersEach
  const moments = Array.from({ length: times }, (_, at) => Math.floor(roll(`${at}`) * answers)).toSorted(
    (one, other) => one - other,
  )
  const backAfter: number[] = []
  let isOver = false
  const disturbing = (async () => {
    for (const [at, moment] of moments.entries()) {
      while (history.answered < moment && !isOver) await wait(1)
      await wait(roll(`jitter:${at}`) * jitter)
      await disturb(about => roll(`${at}:${about}`), evening.planned.workshopId)
      const since = performance.now()
      await evening.everyoneBack()
      backAfter.push(Math.round(performance.now() - since))
    }
  })()
  const playing = evening
    .play(() => undefined)
    .finally(() => {
      isOver = true
    })
  await Promise.all([playing, disturbing])
  const seats = evening.seatsHeld()
  await evening.leave()
  return { workshopId: evening.planned.workshopId, history, backAfter, seats }
}

/** An evening that has come to its end with everyone who came, each in the seat they had. */
export function expectEnded({ shared }: Workshop, seats: readonly string[]): void {
  expect(shared.clock.kind).toBe('closed')
  expect(Object.keys(shared.seats).toSorted()).toEqual(seats.toSorted())
  expect(Object.values(shared.seats).filter(({ state }) => state !== 'present')).toEqual([])
}
