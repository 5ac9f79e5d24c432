import type { Actor } from '../../model/actor.ts'
import type { Desk, Shared, Workshop } from '../../model/workshop.ts'
import { hiddenKey } from '../reflection/hiding/places.ts'

/** Vänd: everybody speaks for the tile they were dealt, and gets the greeting that was left with it. */
export function reveal(draft: Workshop): void {
  const { shared, desk } = draft
  shared.isRevealed = true
  shared.round = desk.deal?.round ?? 1
  shared.stayers = { ...desk.deal?.stayers }
  desk.roles = { ...desk.deal?.assignment }
  for (const actor of Object.values(shared.actors)) {
    actor.voices = []
    pass(desk, actor, 'handover', 'greeting') // D16
  }
  for (const [seatId, actorId] of Object.entries(desk.deal?.assignment ?? {})) {
    if (shared.seats[seatId]?.state === 'present') speak(shared, actorId, seatId)
    desk.earlier[seatId] = [...(desk.earlier[seatId] ?? []), actorId]
  }
}

/** Somebody, and the tile they were dealt. */
type Dealt = readonly [seatId: string, actorId: string]

/** Two people change tiles, and voices too once the tiles are turned. */
export function exchange(draft: Workshop, seatId: string, otherId: string): void {
  const { shared, desk } = draft
  const assignment = desk.deal?.assignment
  const one = assignment?.[seatId]
  const other = assignment?.[otherId]
  if (!assignment || !one || !other) return
  assignment[seatId] = other
  assignment[otherId] = one
  if (shared.isRevealed) change(draft, [seatId, one], [otherId, other])
  stay(draft, seatId, other)
  stay(draft, otherId, one)
}

/** Voices change with tiles that are turned. */
function change({ shared, desk }: Workshop, [seatId, one]: Dealt, [otherId, other]: Dealt): void {
  desk.roles = { ...desk.deal?.assignment }
  for (const actor of [shared.actors[one], shared.actors[other]])
    if (actor) actor.voices = actor.voices.filter(id => id !== seatId && id !== otherId)
  speak(shared, other, seatId)
  speak(shared, one, otherId)
  remember(desk, seatId, one, other)
  remember(desk, otherId, other, one)
}

/** Whoever has another tile than in the round before does not stay, and whoever has the same one at a partnership does. */
function stay({ shared, desk }: Workshop, seatId: string, actorId: string): void {
  const before = desk.earlier[seatId]?.at(shared.isRevealed ? -2 : -1)
  const idea = shared.ideas[shared.actors[actorId]?.ideaId ?? '']
  for (const stayers of [desk.deal?.stayers ?? {}, ...(shared.isRevealed ? [shared.stayers] : [])]) {
    for (const [ideaId, stayer] of Object.entries(stayers)) if (stayer === seatId) delete stayers[ideaId]
    if (idea?.wasFormed && before === actorId) stayers[idea.id] ??= seatId // D15
  }
}

/** Somebody speaks for a tile from now on. */
export function speak(shared: Shared, actorId: string, seatId: string): void {
  const actor = shared.actors[actorId]
  if (!actor) return
  if (!actor.voices.includes(seatId)) actor.voices.push(seatId)
  actor.lastVoice = shared.seats[seatId]?.name
}

/** After a swap of turned tiles, the one that counts for later rounds is the one that somebody got. */
function remember(desk: Desk, seatId: string, instead: string, actorId: string): void {
  const earlier = desk.earlier[seatId] ?? []
  desk.earlier[seatId] = [...earlier.slice(0, earlier.lastIndexOf(instead)), actorId]
}

/** A turned deal is taken back: nobody speaks for anybody, it does not count as an earlier round, and greetings wait again. */
export function discard({ shared, desk }: Workshop, round: number): void {
  shared.isRevealed = false
  shared.round = round - 1
  desk.roles = {}
  for (const actor of Object.values(shared.actors)) {
    actor.voices = []
    if (actor.handover === undefined) pass(desk, actor, 'greeting', 'handover') // D16
  }
  for (const [seatId, actorId] of Object.entries(desk.deal?.assignment ?? {})) {
    const earlier = desk.earlier[seatId] ?? []
    const last = earlier.lastIndexOf(actorId) // whoever stays has had the same tile before, and that counts
    const kept = earlier.filter((_, at) => at !== last)
    if (kept.length > 0) desk.earlier[seatId] = kept
    else delete desk.earlier[seatId]
  }
}

type Passed = 'handover' | 'greeting'

/** A greeting that waits comes with its tile, or goes back to wait; what was there before is gone, and what is hidden stays hidden. */
function pass({ hidden }: Desk, actor: Actor, from: Passed, to: Passed): void {
  if (actor.handover === undefined && actor.greeting === undefined) return
  const keyOf = (field: Passed) => hiddenKey({ kind: 'actor', id: actor.id, field })
  const text = actor[from]
  const covered = hidden[keyOf(from)]
  delete actor[from]
  delete actor[to]
  delete hidden[keyOf(from)]
  delete hidden[keyOf(to)]
  if (text !== undefined) actor[to] = text
  if (covered) hidden[keyOf(to)] = { ...covered, field: to }
}
