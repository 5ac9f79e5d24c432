import type { EarlierPartnership, EarlierWorkshop } from '#shared/messages/agreement/earlier.ts'
import { FoldedName } from '#shared/model/agreement.ts'
import { EarlierAnswer } from '#shared/model/partnership.ts'
import { cast } from '#shared/rehearsal/cast.ts'
import { dice, pick } from '#shared/rehearsal/dice.ts'
import { planOf } from '#shared/rehearsal/plan.ts'
import { challengeDeck, words } from '../hall/decks.ts'
import type { Setup } from './setup.ts'

const mostTiles = 60

/** What an evening half a year ago left behind for these people: some of it whole, some of it hardly begun. */
export function earlierFor({ seats, language, challenges, seed }: Setup): EarlierWorkshop {
  const roll = dice(`${seed}:earlier`)
  const said = words[language]
  const tiles = cast(Math.max(2, Math.min(mostTiles, seats)), `${seed}:earlier`, said)
    .filter(({ isColleague }) => !isColleague)
    .map(({ tile }) => tile)
  const plan = planOf({
    ...{ challenges: challengeDeck, count: challenges, seed: `${seed}`, language },
    ...{ title: 'Workshop', place: 'Hall', day: '2026-08-11' },
  })
  const told = said.told('')
  const actors = tiles.map((tile, at) => ({
    origin: roll(`library:${at}`) < 0.08 ? ('library' as const) : ('home' as const),
    ...tile,
  }))
  const count = Math.max(1, Math.min(12, Math.floor(tiles.length / 4)))
  const partnerships = Array.from({ length: count }, (_, at): EarlierPartnership => {
    const dieOf = (about: string) => roll(`${about}:${at}`)
    const isEmpty = dieOf('empty') < 0.15
    const here = tiles.flatMap((__, actor) => (actor % (count + 1) === at ? [actor] : []))
    const idea = pick(told.ideas, dieOf('idea'))
    return {
      challenge: Math.floor(dieOf('challenge') * plan.challenges.length),
      ...{ whatIf: idea?.text ?? '', soThat: idea?.soThat ?? '', aim: '' },
      name: dieOf('name') < 0.8 ? (pick(told.names, dieOf('which')) ?? '') : '',
      isConfirmed: dieOf('confirmed') < 0.6,
      goal: isEmpty ? '' : (pick(told.goals, dieOf('goal')) ?? ''),
      firstStep: isEmpty ? '' : (pick(told.firstSteps, dieOf('first')) ?? ''),
      firstStepDay: dieOf('day') < 0.7 ? '2026-09-01' : undefined,
      parties: here.map(actor => ({
        actor,
        does: isEmpty ? '' : (pick(said.rows('time'), roll(`row:${actor}`)) ?? ''),
        chips: actors[actor]?.offers.slice(0, 2) ?? [],
        answer: pick(EarlierAnswer.options, roll(`answer:${actor}`)) ?? 'unconfirmed',
      })),
      steps: told.steps
        .slice(0, Math.floor(dieOf('steps') * 4))
        .map(what => ({ what, due: '2026-09-15', organisation: actors[here[0] ?? 0]?.name ?? '' })),
      folded: FoldedName.options
        .filter(field => dieOf(field) < 0.3)
        .map(field => ({ field, text: pick(said.folded(field), dieOf(`${field}:text`)) ?? '' })),
      ...{ economy: undefined, principles: [], checkWith: [] },
      parked: said.lines.parked.slice(0, Math.floor(dieOf('parked') * 3)),
    }
  })
  const asked = plan.challenges.map(
    ({ townVoice: _, townQuestion: __, isVoiceInvented: ___, responsible: ____, ...open }) => open,
  )
  return { title: 'Workshop', day: '2026-08-11', actors, challenges: asked, partnerships }
}
