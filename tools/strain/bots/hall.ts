import { setTimeout as wait } from 'node:timers/promises'
import { type No, programCarrier } from '#game/net/carrier.ts'
import type { Live } from '#game/net/connect.ts'
import { openDesk, openHouse, type Planned, planWorkshop } from '#game/net/doors.ts'
import { enterDesk } from '#game/net/enter.ts'
import type { CreateWorkshop } from '#shared/messages/phases.ts'
import { planOf } from '#shared/rehearsal/plan.ts'
import { phraseDecks } from '../../play/decks.ts'

/** A workshop for bots, with its desk connected. */
export type OpenedHall = { planned: Planned; desk: Live }

const challenges = 4
const greetedWithin = 15_000

/** A workshop that is like any other, but for its seed. */
export const plainHall = (seed: string): CreateWorkshop => ({
  ...planOf({
    ...{ challenges: phraseDecks.challenges, count: challenges, seed, language: 'sv' },
    ...{ title: 'Bots', place: 'Hall', day: '2027-02-25' },
  }),
  seed,
})

/** Plans a workshop and opens its doors, as a facilitator would; with an id when others must know it beforehand. */
export async function openHall(url: string, key: string, plan = plainHall('1'), id?: string): Promise<OpenedHall> {
  const carrier = programCarrier(url)
  given(await openHouse(carrier, key))
  const { type: _, ...workshop } = plan
  const planned = given(await planWorkshop(carrier, workshop, id))
  const desk = enterDesk(given(await openDesk(carrier, planned.workshopId)), { carrier })
  const from = await phaseOf(desk)
  const reply = await desk.send({ type: 'next', from, anyway: true })
  if (!reply.ok) throw new Error(reply.refusal)
  return { planned, desk }
}

async function phaseOf(desk: Live): Promise<string> {
  for (const end = performance.now() + greetedWithin; performance.now() < end; await wait(10)) {
    const { connection, shared } = desk.store.getSnapshot()
    if (connection.state === 'open' && shared) return shared.clock.phaseId
  }
  throw new Error('the desk was not let in')
}

function given<Answer extends object>(answer: Answer | No): Answer {
  if (isNo(answer)) throw new Error(answer.refusal)
  return answer
}

const isNo = (answer: object): answer is No => 'refusal' in answer
