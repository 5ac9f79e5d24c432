import type { Id } from '../../model/ids.ts'
import type { Idea } from '../../model/partnership.ts'
import type { Seat } from '../../model/seat.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'
import { guestsOf } from '../../rules/swap/deal/dealing.ts'
import { mayStay, stayersOf } from '../../rules/swap/deal/stayers.ts'
import { nearTo } from '../seatView.ts'
import type { DeskView } from '../seenBy.ts'
import { byMarket } from './markets.ts'

/** An owner in the break: who spoke for them, and whether they have said if the picture was right. */
export type Picture = { owner: Seat; voices: Seat[]; hasSaid: boolean }

/** Name to name: every owner who is here and was spoken for, in the order of their names. */
export function picturesOf(shared: Shared): Picture[] {
  const here = (ids: readonly Id[]) =>
    ids.flatMap(id => (shared.seats[id]?.state === 'present' ? [shared.seats[id]] : []))
  return Object.values(shared.actors)
    .filter(({ voices, lastVoice }) => voices.length > 0 || lastVoice !== undefined)
    .flatMap(({ owners, voices, verdicts }) =>
      here(owners).map(owner => ({ owner, voices: here(voices), hasSaid: verdicts[owner.id] !== undefined })),
    )
    .sort((one, other) => one.owner.name.localeCompare(other.owner.name, 'sv') || one.owner.number - other.owner.number)
}

/** Who finds whom for a coffee: owners those who spoke for them, and who is in no swap those at their table. */
export function coffeesOf(shared: Shared): Pick<Picture, 'owner' | 'voices'>[] {
  const spoken = picturesOf(shared).filter(({ voices }) => voices.length > 0)
  const found = new Set(spoken.flatMap(({ owner, voices }) => [owner.id, ...voices.map(({ id }) => id)]))
  const alone = Object.values(shared.seats).flatMap(owner => {
    const voices = nearTo(shared, owner.id).filter(({ state }) => state === 'present')
    return owner.state === 'present' && !found.has(owner.id) && voices.length > 0 ? [{ owner, voices }] : []
  })
  return [...spoken, ...alone].sort((one, other) => one.owner.name.localeCompare(other.owner.name, 'sv'))
}

/** A partnership in a further swap: who may stay and tell, and who does. */
export type Staying = { idea: Idea; able: Seat[]; isChosen: boolean; stays: Seat | undefined }

/** Who stays at each partnership: as chosen or as it would be, before the deal; as dealt after it. */
export function stayingAt(shared: Shared, desk: DeskView): Staying[] {
  const state = asWorkshop(shared, desk)
  const guests = guestsOf(shared)
  const likely = shared.isRevealed ? shared.stayers : (dealtStayers(shared, desk) ?? stayersOf(state, guests))
  return partnershipsAt(shared).map(idea => ({
    idea,
    able: guests.flatMap(({ seat }) => (mayStay(state, seat.id, idea) ? [seat] : [])),
    isChosen: shared.stayers[idea.id] !== undefined,
    stays: shared.seats[likely[idea.id] ?? ''],
  }))
}

/** The partnerships that live on after the gathering, market by market in the order they came. */
export const partnershipsAt = (shared: Shared): Idea[] =>
  Object.values(shared.ideas)
    .filter(({ wasFormed, state }) => wasFormed && state === 'live')
    .sort(byMarket(shared))

const dealtStayers = (shared: Shared, { deal }: DeskView): Record<string, Id> | undefined =>
  shared.isDealt && deal && deal.round > shared.round ? deal.stayers : undefined

/** The rules of the deal read what everyone sees and what the desk sees, and nothing else. */
const asWorkshop = (shared: Shared, desk: DeskView): Workshop => ({
  ...{ number: 0, time: 0, seed: '', own: {}, sealed: { answers: {}, surveys: [] } },
  ...{ shared, desk },
})
