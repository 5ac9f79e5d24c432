import {
  type Clock,
  eveningKinds,
  type Phase,
  type PhaseKind,
  type Programme,
  type ProgrammeId,
  partOf,
} from '../../model/programme.ts'
import type { Shared } from '../../model/workshop.ts'
import { presets } from './presets.ts'

/** A stretch of a programme before it has an id: what happens, and for how long. */
export type Stretch = { kind: PhaseKind; minutes: number }

/** What a ready programme goes through, between the open doors and the end; `custom` begins as the standard one. */
export const stretchesOf = (id: ProgrammeId): Stretch[] =>
  presets[id === 'custom' ? 'standard120' : id].minutes.map(([kind, minutes]) => ({ kind, minutes }))

/** The minutes that a ready programme keeps free. */
export const luftOf = (id: ProgrammeId): number => presets[id === 'custom' ? 'standard120' : id].luft

/** A ready programme as phase instances. */
export const programme = (id: ProgrammeId): Programme => planned(id, stretchesOf(id), luftOf(id))

/** Any list of stretches as a programme, under the name of the ready one it came from. */
export function planned(id: ProgrammeId, stretches: readonly Stretch[], luft: number): Programme {
  const open: Phase = { id: '0-open', kind: 'open', minutes: 0, round: 1 }
  const closed: Phase = { id: 'closed', kind: 'closed', minutes: 0, round: 1 }
  return { id, phases: [open, ...numbered(stretches, 0, 1), closed], luft }
}

/** True when a programme goes through other phases than the ready one whose name it has. */
export const isChanged = ({ id, phases }: Programme): boolean =>
  id !== 'custom' &&
  phases
    .slice(1, -1)
    .map(({ kind }) => kind)
    .join() !==
    stretchesOf(id)
      .map(({ kind }) => kind)
      .join()

/** True where people bring their own organisations; a taster has only invented ones, and nothing in it binds. */
export const hasOwnTiles = ({ id }: Programme): boolean => id !== 'taster45'

/** True where organisations speak for themselves throughout: nobody swaps, and owners are the voices. */
export const isOwnRoles = ({ id }: Programme): boolean => id === 'reunion45'

/** Tiles change hands once more this evening: only then does a greeting reach anybody. */
export function isSwapAhead({ programme, clock }: Pick<Shared, 'programme' | 'clock'>): boolean {
  const at = programme.phases.findIndex(({ id }) => id === clock.phaseId)
  return programme.phases.slice(at + 1).some(({ kind }) => kind === 'swap2')
}

/** Tiles are still to be turned: in this swap, or in one that comes. */
export function isRevealAhead(shared: Pick<Shared, 'programme' | 'clock' | 'isRevealed'>): boolean {
  const at = shared.programme.phases.findIndex(({ id }) => id === shared.clock.phaseId)
  const now = shared.programme.phases.slice(Math.max(0, at))
  const [here, ...coming] = now.map(({ kind }) => kind === 'swap1' || kind === 'swap2')
  return (here === true && !shared.isRevealed) || coming.includes(true)
}

/** Which part participants are in, and of how many: of six, or in a reunion of its own phases in order; 0 outside them. */
export function partIn({ id, phases }: Programme, { kind, phaseId }: Pick<Clock, 'kind' | 'phaseId'>) {
  if (id !== 'reunion45') return { part: partOf(kind), all: 6 }
  const own = phases.filter(one => partOf(one.kind) > 0 && one.kind !== 'open')
  const at = own.findIndex(one => one.id === phaseId) + 1
  return { part: kind === 'open' ? 1 : at, all: own.length }
}

/** Stretches as phases after `taken` earlier ones; each further swap begins a round of its own. */
export function numbered(stretches: readonly Stretch[], taken: number, round: number): Phase[] {
  let now = round
  return stretches.map(({ kind, minutes }, at) => {
    if (kind === 'swap2') now += 1
    return { id: `${taken + at + 1}-${kind}`, kind, minutes, round: now }
  })
}

/** Why a list of stretches is no evening that can be played. */
export type ProgrammeFault =
  | 'empty'
  | 'noSwap'
  | 'noMarket'
  | 'noHomecoming'
  | 'noSteps'
  | 'noCheckOut'
  | 'wrongOrder'
  | 'twice'
  | 'inRole'

const mayReturn: readonly PhaseKind[] = ['break', 'swap2', 'formulate', 'trial', 'followUpTalk', 'prelude']

/** What has no place where everybody speaks for their own organisation, and the challenges are known. */
const outsideReunion: readonly PhaseKind[] = [
  'findChallenges',
  'swap1',
  'gatherIdeas',
  'gatherMarket',
  'gatherClose',
  'break',
  'swap2',
]

/** What stands in the way of playing a programme, nothing when it holds together. */
export function faultsOf(id: ProgrammeId, stretches: readonly Stretch[]): ProgrammeFault[] {
  const kinds = stretches.map(({ kind }) => kind)
  const faults = new Set<ProgrammeFault>()
  if (kinds.length === 0) faults.add('empty')
  if (kinds.some(kind => !eveningKinds.includes(kind))) faults.add('wrongOrder')
  if (kinds.some((kind, at) => kinds.indexOf(kind) !== at && !mayReturn.includes(kind))) faults.add('twice')
  const isReunion = id === 'reunion45'
  if (isReunion && kinds.some(kind => outsideReunion.includes(kind))) faults.add('inRole')
  if (!isReunion && !kinds.includes('swap1')) faults.add('noSwap')
  if (!isReunion && !(kinds.includes('gatherIdeas') && kinds.includes('gatherMarket'))) faults.add('noMarket')
  if (id !== 'taster45') {
    if (!kinds.includes('homecoming')) faults.add('noHomecoming')
    if (!kinds.includes('followUpSteps')) faults.add('noSteps')
  }
  if (kinds.at(-1) !== 'checkOut') faults.add('noCheckOut')
  const isTalkEarly = !isReunion && !isAfter(kinds, 'followUpTalk', 'homecoming')
  if (isTalkEarly || !isInOrder(kinds)) faults.add('wrongOrder')
  return [...faults]
}

/** What is done in role, or leads to it: once people have come home, nobody speaks for another organisation any more. */
const beforeHome: readonly PhaseKind[] = [
  'findChallenges',
  'swap1',
  'gatherIdeas',
  'gatherMarket',
  'gatherClose',
  'break',
  'swap2',
  'formulate',
  'trial',
]

/** What must have been before each kind, where both are there. */
const after: readonly (readonly [PhaseKind, PhaseKind])[] = [
  ['gatherIdeas', 'swap1'],
  ['gatherIdeas', 'findChallenges'],
  ['gatherMarket', 'gatherIdeas'],
  ['gatherClose', 'gatherMarket'],
  ['break', 'gatherMarket'],
  ['swap2', 'gatherMarket'],
  ['formulate', 'gatherMarket'],
  ['trial', 'gatherMarket'],
  ['homecoming', 'gatherMarket'],
  ['followUpSteps', 'homecoming'],
  ['codeGrid', 'homecoming'],
]

function isInOrder(kinds: readonly PhaseKind[]): boolean {
  const home = kinds.indexOf('homecoming')
  if (home >= 0 && kinds.slice(home).some(kind => beforeHome.includes(kind))) return false
  const close = kinds.indexOf('gatherClose')
  const market = kinds.indexOf('gatherMarket')
  if (close >= 0 && kinds.slice(market + 1, close).some(kind => kind === 'swap2' || kind === 'formulate')) return false
  return after.every(([kind, before]) => isAfter(kinds, kind, before))
}

/** True when one kind first comes after another, or either is missing. */
function isAfter(kinds: readonly PhaseKind[], kind: PhaseKind, before: PhaseKind): boolean {
  const at = kinds.indexOf(kind)
  const first = kinds.indexOf(before)
  return at < 0 || first < 0 || first < at
}
