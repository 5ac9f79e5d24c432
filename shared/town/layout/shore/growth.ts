import type { TownActor } from '../../town.ts'
import { leading } from '../board.ts'
import type { Typesetter } from '../text/typesetter.ts'
import { broadest, type Ground, gapOf, houseHeight, houseWidth, spaceAt, wishOf } from './ground.ts'
import { airOf, capOf, type Plan, planOf, sizeWorth } from './plan.ts'
import { joined, joinedAfterOne, mostInRow, rowsOf, spread, type Wish } from './rows.ts'

/** How the names would wish to stand, set in so many lines at most. */
type Wishes = { lines: number; wished: Wish[] }

/** Everything a plan is made of, but who stands in which row. */
type Bank = { ground: Ground; names: Map<string, string>; wishes: Wishes[]; room: number }

const wholeLabel = ({ style }: Ground, lines = 1): number => (style.sizes[0] ?? 14) * leading * lines + style.padY * 2

/** The largest houses that so many rows have height for. */
const tallest = (count: number, ground: Ground): number =>
  ((ground.bands.shoreBottom - ground.bands.top - airOf(count)) / count - wholeLabel(ground)) / houseHeight

/** The largest houses that these rows could have. */
function hopeOf(rows: Wish[][], { ground, room }: Bank): number {
  const gap = gapOf(ground.frame.font)
  return Math.min(
    capOf(ground),
    tallest(rows.length, ground),
    ...rows.map(row => broadest(row, room - gap * row.length)),
  )
}

/** A number of rows, and the largest houses that it could have. */
type Hope = { count: number; hope: number }

/** Every number of rows, the most hopeful first. */
function hopesFor(actors: number, ground: Ground): Hope[] {
  const fewest = Math.ceil(actors / mostInRow)
  const wide = (count: number) =>
    (ground.bands.shores[ground.sector] / Math.max(...spread(actors, count)) - 4) / houseWidth
  return Array.from({ length: actors - fewest + 1 }, (_, at) => fewest + at)
    .map(count => ({ count, hope: Math.min(capOf(ground), tallest(count, ground), wide(count)) }))
    .sort((a, b) => b.hope - a.hope)
}

/** Every row count and every number of lines is tried, but those that cannot win: large buildings and whole names win. */
function newPlan(counts: Hope[], { ground, names, wishes, room }: Bank): Plan | undefined {
  let best: Plan | undefined
  for (const { count, hope } of counts) {
    if (best && hope <= best.worth + 0.01) break
    for (const { lines, wished } of wishes) {
      const plan = planOf(rowsOf(wished, count, room, gapOf(ground.frame.font)), names, lines, ground)
      if (!best || plan.worth > best.worth + 0.01) best = plan
      if (!plan.hasCuts) break
    }
  }
  return best
}

/** So many ways to stand are tried: those that have room for the largest houses. */
const mostTried = 8

/** The best way for whoever came last to come to the rows that stand. */
function grownPlan(before: Plan, bank: Bank, ways: (rows: Wish[][], wish: Wish) => Wish[][][]): Plan | undefined {
  let best: Plan | undefined
  for (const { lines, wished } of bank.wishes) {
    const last = wished.at(-1)
    if (!last) return undefined
    const known = new Map(wished.map(wish => [wish.id, wish]))
    const rows = before.rows.map(row => row.wishes.flatMap(({ id }) => known.get(id) ?? []))
    const hopeful = ways(rows, last)
      .map(grouped => ({ grouped, hope: hopeOf(grouped, bank) }))
      .sort((a, b) => b.hope - a.hope)
      .slice(0, mostTried)
    for (const { grouped } of hopeful) {
      const plan = planOf(grouped, bank.names, lines, bank.ground)
      if (!best || plan.worth > best.worth) best = plan
    }
  }
  return best
}

/** What the rows that have grown must be worth of the best there are. */
const keeps = 0.3

/** How small a house may stay for them: 45 px where it is pressed, and 36 px on the wall. */
const plainOf = ({ frame }: Ground): number => (frame.isScreen ? 0.24 : 0.3)

/** Names are cut and houses are small: then it is the best way that is taken, and each name has as much room as the others. */
const isCramped = ({ hasCuts, scale }: Plan, ground: Ground): boolean => hasCuts && scale < plainOf(ground)

const isAsGood = (held: Plan, best: { worth: number; scale: number }, ground: Ground): boolean =>
  !isCramped(held, ground) &&
  (held.worth >= best.worth ||
    (held.worth >= best.worth * keeps && held.scale >= Math.min(best.scale, plainOf(ground))))

/** On so many in all it is tried to move one of them. */
const mostMoved = 14

/** A new row is begun under the others while so many houses of this scale, and two lines of their names, have height there. */
const large = 0.6

function firstRows(ground: Ground): number {
  const { bands } = ground
  const height = Math.min(capOf(ground), large) * houseHeight + wholeLabel(ground, 2) + airOf(1)
  return Math.max(1, Math.floor((bands.shoreBottom - bands.top) / height))
}

/**
 * The rows as they were before the last of them came, as long as they are nearly as good as the best: nobody changes rows
 * when somebody comes, or one does.
 */
function planAfter(stood: Plan | undefined, actors: TownActor[], ground: Ground): Plan | undefined {
  const before = stood && !isCramped(stood, ground) ? stood : undefined
  const bank: Bank = {
    ground,
    names: new Map(actors.map(({ id, name }) => [id, name])),
    wishes: [2, 3, 4].map(lines => ({ lines, wished: actors.map(actor => wishOf(actor, ground, lines)) })),
    room: spaceAt(ground, ground.bands.top, ground.bands.shoreBottom).room,
  }
  const counts = hopesFor(actors.length, ground)
  const first = firstRows(ground)
  const held =
    before && grownPlan(before, bank, (rows, wish) => (rows.length < first ? [[...rows, [wish]]] : joined(rows, wish)))
  // What they could be worth at best is known without trying.
  const scale = counts[0]?.hope ?? 0
  if (held && isAsGood(held, { scale, worth: sizeWorth(scale) }, ground)) return held
  const best = newPlan(counts, bank)
  if (!best || !before || !held) return best
  if (isAsGood(held, best, ground)) return held
  const near = actors.length > mostMoved ? undefined : grownPlan(before, bank, joinedAfterOne)
  return near && isAsGood(near, best, ground) ? near : best
}

const kept = new WeakMap<Typesetter, Map<string, Plan | undefined>>()
const mostPlans = 400

/** A hall that has no markets yet stands on one shore: so many are no longer walked one by one. */
const mostWalked = 28

/**
 * How these actors stand: the best way there is for the first of them, and then as they came. What happens on the river
 * changes nothing here: a plan is kept until a name changes.
 */
export function bestPlan(actors: TownActor[], ground: Ground): Plan | undefined {
  const { sector, bands, frame, set } = ground
  const board = [sector, bands.width, bands.height, bands.shores[sector], frame.font, frame.isScreen]
  const plans = kept.get(set) ?? new Map<string, Plan | undefined>()
  kept.set(set, plans)
  let plan: Plan | undefined
  for (let count = actors.length > mostWalked ? actors.length : 1; count <= actors.length; count += 1) {
    const here = actors.slice(0, count)
    const key = JSON.stringify([board, here.map(({ id, name }) => [id, name])])
    if (!plans.has(key)) {
      if (plans.size >= mostPlans) plans.clear()
      plans.set(key, planAfter(plan, here, ground))
    }
    plan = plans.get(key)
  }
  return plan
}
