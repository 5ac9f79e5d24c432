import { setTimeout as wait } from 'node:timers/promises'
import type { Line } from '../../../strain/bots/messages.ts'
import { now } from '../../../strain/bots/now.ts'
import { percentile } from '../../../strain/results/figures.ts'
import type { Result } from '../../../strain/results/results.ts'
import { figure, never } from '../figures.ts'
import { Rig } from '../Rig.ts'
import { type Evening, eveningOf } from './evening.ts'
import { type Look, look, looksInside } from './look.ts'

/** A standard evening for so many, played within so many seconds, of which the first are for warming up, and how often it
 * is looked at after those. */
export type SoakPlan = {
  seats: number
  seed: number
  warmUp: number
  seconds: number
  looks: number
  /** `growth`: so many per cent more than the same evening opened anew; `refused`: so large a part may be answered with a
   * no, because at this speed some of it changes places; `longer`: so many times its seconds it may last, when answers
   * come late. */
  goals: { growth: number; delayMs: number; refused: number; longer: number }
}

/** By then after its start a server has fetched what it prints with, as the one before has, in ms. */
const hasAll = 20_000
/** So often garbage is collected before what an evening has left is compared. */
const thorough = 10

/** Plays an evening on a server whose garbage is collected on demand: whether its event loop stays as it was, and whether it
 * holds more in the end than one that has just opened the same evening, with the same people in it. */
export async function measureSoak(plan: SoakPlan): Promise<Result> {
  const evening = eveningOf(plan.seats, plan.seed)
  const hallPlans = [{ id: evening.id, plan: evening.plan }]
  // One process: what comes from several may change places on its way, and this must come as it was recorded.
  return Rig.with({ processes: 1, hallPlans, nodeOptions: looksInside }, async rig => {
    const [hall] = rig.halls
    if (!hall) throw new Error('there is no workshop')
    const { attempts } = evening
    const { code, workshopId, facilitator } = hall.planned
    const desk = { workshopId, key: facilitator.secret }
    // Nobody overtakes anybody: what is dealt follows from the order in which people came.
    const comeIn = () =>
      rig.pool.enter(rig.server.url, [{ code, seats: plan.seats, readers: 1, attempts, desk }], 'inTurn')
    const came = await comeIn()
    await rig.heard()
    const wanted = plan.warmUp + plan.seconds
    const { before, end } = partsOf(evening, wanted, plan.seats)
    const began = now()
    let lasted = 0
    const playing = rig.pool.play(before).finally(() => {
      lasted = (now() - began) / 1000
    })
    const [done, looks] = await Promise.all([playing, watch(rig, plan)])
    const aged = await look(rig, thorough)
    const told = await rig.heard()
    await rig.server.stop()
    await rig.server.rise()
    const risen = now()
    const again = await comeIn()
    await wait(Math.max(0, risen + hasAll - now()))
    const anew = await look(rig, thorough)
    await rig.heard()
    const ended = await rig.pool.play(end)
    const toldLast = await rig.heard()
    const kind = hall.desk.store.getSnapshot().shared?.clock.kind
    const refusals = [...Object.entries(told.refused), ...Object.entries(toldLast.refused)]
    const refused = refusals.reduce((sum, [, count]) => sum + count, 0)
    const commands = evening.said.length
    const failures = came.failures.length + again.failures.length
    const unanswered = done.unanswered + ended.unanswered
    const [, ...later] = looks
    return {
      command: 'bench soak',
      seed: plan.seed,
      figures: [
        figure('heap at the end above the same evening opened anew', '%', [(aged.heapMb / anew.heapMb - 1) * 100], {
          atMost: plan.goals.growth,
        }),
        figure(
          'heap, from the first look to the last',
          'MB',
          looks.map(({ heapMb }) => heapMb),
        ),
        figure('heap of the same evening opened anew', 'MB', [anew.heapMb]),
        figure(
          'event loop delay p99',
          'ms',
          later.map(({ delayMs }) => delayMs),
          { atMost: plan.goals.delayMs, isEach: true },
        ),
        figure('commands answered', '', [told.acks.length + toldLast.acks.length + refused], { atLeast: commands }),
        figure('the evening lasted', 's', [lasted], { atMost: wanted * plan.goals.longer }),
        figure('said late, p99', 'ms', [percentile(told.late, 0.99)]),
        figure('refused, part of all', '', [refused / commands], { atMost: plan.goals.refused }),
        ...Object.entries(told.refused).map(([why, count]) => figure(`refused: ${why}`, '', [count])),
        ...Object.entries(toldLast.refused).map(([why, count]) => figure(`refused after the end: ${why}`, '', [count])),
        figure(
          'bots that failed, texts without an answer, and evenings that did not end',
          '',
          [failures + told.closed + unanswered + (kind === 'closed' ? 0 : 1)],
          never,
        ),
      ],
    }
  })
}

/** Everything that is said, as it is when the evening takes so many seconds: until it is to be ended, and then its end by
 * those who have come once more, after all who came before. */
function partsOf({ said, lasts }: Evening, seconds: number, seats: number): { before: Line[]; end: Line[] } {
  const closing = said.findLastIndex(({ bot, command }) => bot === seats && command.type === 'next')
  if (closing < 0) throw new Error('nobody ends the evening')
  const before = said.slice(0, closing).map(one => ({ ...one, at: (one.at / lasts) * seconds * 1000 }))
  return { before, end: said.slice(closing).map(one => ({ ...one, at: 0, bot: one.bot + seats + 1 })) }
}

/** One look when everything is warm, and then so many more until the end. */
async function watch(rig: Rig, { warmUp, seconds, looks: count }: SoakPlan): Promise<Look[]> {
  await wait(warmUp * 1000)
  const looks = [await look(rig)]
  for (let one = 0; one < count; one += 1) {
    await wait((seconds * 1000) / count)
    looks.push(await look(rig))
  }
  return looks
}
