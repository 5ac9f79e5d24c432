import { Decider } from '#shared/model/agreement.ts'
import { fromHome } from '#shared/rules/access.ts'
import { pick, World } from '../orders/World.ts'
import { type Disturb, tries } from './rooms.ts'

/** Owners who could not answer in the room get a link, and some answer by it, perhaps on an older text or somebody else's tile. */
export const byLink: Disturb = (hall, roll) => {
  const { shared } = hall.state
  if (shared.clock.kind !== 'closed' && !fromHome.includes(shared.clock.kind)) return
  const standing = Object.values(shared.actors).filter(({ ideaId }) => shared.ideas[ideaId ?? '']?.wasFormed)
  const actor = pick(standing, roll)
  if (!actor) return
  hall.lead({ type: 'issueLink', actorId: actor.id })
  const world = new World(hall.state, roll, hall.material)
  const versions = world.versions(actor.id)
  const who = { kind: 'owner', actorId: roll() < 0.9 ? actor.id : world.id('actors') } as const
  const goalVersion = Math.max(0, versions.goalVersion - (roll() < 0.2 ? 1 : 0))
  const answer = world.one('yes', 'yes', 'yesIf', 'no')
  const order = { type: 'answerHome', actorId: actor.id, decider: world.one(...Decider.options), answer } as const
  tries(hall, { ...order, condition: answer === 'yesIf' ? world.said : undefined, ...versions, goalVersion }, who)
  if (roll() < 0.3) tries(hall, { type: 'withdrawConsent', actorId: actor.id }, who)
  if (roll() < 0.2) tries(hall, world.one({ type: 'ready', isReady: true }, { type: 'end' }), who)
}
