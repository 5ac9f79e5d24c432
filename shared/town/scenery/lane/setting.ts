import type { PillarName } from '../../../views/pillars.ts'
import type { Town, TownActor } from '../../town.ts'
import type { Dashes } from '../parts.ts'

/** What every lane needs to know of its town. */
export type Setting = {
  k: number
  dashes: Dashes
  isPortrait: boolean
  isScreen: boolean
  /** The answers are being opened: lines with lanterns hang over the bridges. */
  isHome: boolean
  pillars: readonly PillarName[]
  actors: Map<string, TownActor>
}

export const isHomecoming = ({ light }: Town): boolean => light.hour === 'evening' || light.hour === 'dawn'
