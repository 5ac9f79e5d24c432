/** The most that each line of a tile may hold, in code points. */
export const limits = {
  name: 50,
  does: 120,
  offersText: 80,
  needs: 100,
  manyThink: 100,
  limit: 100,
  parent: 50,
} as const

type Line = keyof typeof limits
const lines: readonly Line[] = ['name', 'does', 'offersText', 'needs', 'manyThink', 'limit', 'parent']

/** Whether a tile can be saved: it has a name, and no line is too long. */
export function isWithin(tile: Readonly<Record<Line, string>>): boolean {
  return tile.name.trim() !== '' && lines.every(line => [...tile[line].trim()].length <= limits[line])
}
