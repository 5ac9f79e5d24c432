import type { Actor } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { cast } from '#shared/rehearsal/cast.ts'
import type { Persona } from '#shared/rehearsal/sight.ts'
import { isFormed } from '#shared/rules/partnership/standing.ts'
import { playCommand } from '#shared/text/sv/playCommand.ts'
import { words } from '../../../simulate/hall/decks.ts'
import { Telling } from './Telling.ts'

/** How many people come, from both banks in turn. */
export type TownSize = { people: number; challenges: number; seed: number }

/** A town as full as its people make it: every pair's idea is a bridge, with its agreement written, and the trial goes on. */
export function fullTown({ people, challenges, seed }: TownSize, now: number): Telling {
  const telling = new Telling({ seed: `${seed}`, challenges, startsAt: now - 3 * 3_600_000 })
  telling.goTo('open')
  for (const persona of evenly(cast(people, `${seed}`, words.sv))) telling.welcome(persona)
  telling.act()
  telling.goTo('gatherIdeas')
  telling.act()
  telling.goTo('gatherMarket')
  for (const idea of Object.values(telling.state.shared.ideas)) open(telling, idea)
  for (const idea of Object.values(telling.state.shared.ideas)) bridge(telling, idea)
  telling.goTo('formulate')
  telling.act()
  telling.time = Math.max(telling.time, now - 1_000)
  telling.goTo('trial')
  return telling
}

/** As many from each bank, each with an organisation and a device of their own. */
const evenly = (personas: readonly Persona[]): Persona[] =>
  personas.map((persona, at) => {
    const organisations = words.sv.organisations.filter(
      ({ sector }) => sector === (at % 2 === 0 ? 'ideaDriven' : 'public'),
    )
    const tile = organisations[Math.floor(at / 2) % organisations.length] ?? persona.tile
    return { ...persona, tile, isColleague: false, device: persona.number }
  })

const freeTiles = ({ state }: Telling): Actor[] =>
  Object.values(state.shared.actors).filter(({ ideaId, voices }) => ideaId === undefined && voices.length > 0)

const bySeat = (seatId = '') => ({ kind: 'seat', seatId }) as const

/** One of the pair's own tiles stands at its idea, if none does. */
function open(telling: Telling, { id, pairId }: Idea): void {
  const { seats, ideas } = telling.state.shared
  if (Object.keys(ideas[id]?.placed ?? {}).length > 0) return
  const own = freeTiles(telling).find(({ voices }) => seats[voices[0] ?? '']?.pairId === pairId)
  if (own) telling.say({ type: 'stand', actorId: own.id, ideaId: id }, bySeat(own.voices[0]))
}

/** Free tiles of other pairs are asked, until both banks stand at the idea. */
function bridge(telling: Telling, { id }: Idea): void {
  for (const actor of freeTiles(telling)) {
    const { actors, ideas } = telling.state.shared
    const idea = ideas[id]
    if (!idea || isFormed(telling.state.shared, idea)) return
    const standing = Object.keys(idea.placed).flatMap(actorId => actors[actorId] ?? [])
    const [host] = standing
    if (!host || standing.some(({ sector }) => sector === actor.sector)) continue
    const invitationId = `invitation-${id}-${actor.id}`
    const asks = { type: 'invite' as const, ideaId: id, actorId: actor.id, because: playCommand.place, chips: [] }
    const asked = telling.say(asks, bySeat(host.voices[0]), invitationId)
    if (!asked.refusal) telling.say({ type: 'answer', invitationId, answer: 'yes' }, bySeat(actor.voices[0]))
  }
}
