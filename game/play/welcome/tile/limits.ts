import { tileLimits } from '#shared/model/actor.ts'

type Line = keyof typeof tileLimits
const lines: readonly Line[] = ['name', 'does', 'offersText', 'needs', 'manyThink', 'limit', 'parent']

/** Whether a tile can be saved: it has a name, and no line is too long. */
export function isWithin(tile: Readonly<Record<Line, string>>): boolean {
  return tile.name.trim() !== '' && lines.every(line => [...tile[line].trim()].length <= tileLimits[line])
}
