import type { PhaseKind } from '../../model/programme.ts'
import type { Shared } from '../../model/workshop.ts'
import { hasOwnTiles } from '../phases/programmes.ts'

/** What a soft gate warns of; the facilitator may pass it all the same. */
export type Gate = { warning: 'fewTiles' | 'oneSector' | 'emptyAgreements' | 'noSteps'; count: number }

/** The warnings on the way into a phase, none when all is well. */
export function gateOf(shared: Shared, next: PhaseKind): Gate[] {
  const warnings: Gate[] = []
  const formed = Object.values(shared.ideas).filter(({ wasFormed, state }) => wasFormed && state === 'live')
  if (next === 'swap1' && hasOwnTiles(shared.programme)) {
    const tiles = Object.values(shared.actors).filter(({ origin }) => origin === 'home')
    if (tiles.length < 2) warnings.push({ warning: 'fewTiles', count: tiles.length })
    if (tiles.length >= 2 && new Set(tiles.map(({ sector }) => sector)).size < 2)
      warnings.push({ warning: 'oneSector', count: tiles.length })
  }
  if (next === 'homecoming') {
    const empty = formed.filter(({ agreement }) => !agreement.goal.text || !agreement.firstStep.text)
    if (empty.length > 0) warnings.push({ warning: 'emptyAgreements', count: empty.length })
  }
  if (next === 'checkOut') {
    const without = formed.filter(({ id }) => !Object.values(shared.steps).some(({ ideaId }) => ideaId === id))
    if (without.length > 0) warnings.push({ warning: 'noSteps', count: without.length })
  }
  return warnings
}
