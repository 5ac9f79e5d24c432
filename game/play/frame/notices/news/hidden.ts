import type { Idea } from '#shared/model/partnership.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { seatView } from '#shared/views/seatView.ts'

/** Where the facilitator has hidden a text from whoever wrote it: on the own tile, in an own step, or at a table. */
export type HiddenAt = 'tile' | 'step' | 'table'

/** What a writer empties gets a new version; what is empty in the same version was hidden. */
type Text = { text: string; version: number }
const isHidden = (before: Text | undefined, now: Text | undefined): boolean =>
  before !== undefined && now !== undefined && before.text !== '' && now.text === '' && before.version === now.version

/** Where a text of one's own, or of one's own table, has been hidden since it was seen last. */
export function hiddenSince(before: Shared, now: Shared, seatId: string): HiddenAt | undefined {
  const view = seatView(now, seatId)
  if (!view) return undefined
  const { home, ideas, table, homeTable } = view
  const [tileBefore, tileNow] = [before, now].map(({ actors }) => actors[home?.id ?? ''])
  const isTile = (['name', 'does', 'offersText', 'needs', 'manyThink', 'limit', 'parent'] as const).some(field => {
    const [was, is] = [tileBefore, tileNow].map(tile => tile && { text: tile[field] ?? '', version: tile.version })
    return isHidden(was, is)
  })
  if (isTile) return 'tile'
  const steps = Object.values(now.steps).filter(step => step.by === seatId)
  if (steps.some(({ id, what }) => what === '' && before.steps[id]?.what)) return 'step'
  const tables = [...ideas, ...(table ? [table] : []), ...(homeTable ? [homeTable] : [])]
  return tables.some(idea => isHiddenAt(before.ideas[idea.id], idea)) ? 'table' : undefined
}

function isHiddenAt(before: Idea | undefined, now: Idea): boolean {
  if (!before) return false
  if (before.text !== '' && now.text === '') return true
  const texts = ({ agreement }: Idea): Record<string, Text> => ({
    ...Object.fromEntries(Object.entries(agreement.rows).map(([id, row]) => [`row ${id}`, row])),
    goal: agreement.goal,
    firstStep: agreement.firstStep,
    ...agreement.folded,
  })
  const then = texts(before)
  return Object.entries(texts(now)).some(([name, text]) => isHidden(then[name], text))
}
