/** An actor's label on its way to a row: how narrow it can be set, and how wide it would like to be. */
export type Wish = { id: string; need: number; want: number }

/** So many in so many rows, evenly: 13 in 5 → 3-2-3-2-3. */
export const spread = (count: number, rows: number): number[] =>
  Array.from(
    { length: rows },
    (_, row) => Math.floor(((row + 1) * count) / rows + 0.5) - Math.floor((row * count) / rows + 0.5),
  )

const needOf = (row: Wish[], gap: number): number => row.reduce((sum, { need }) => sum + need + gap, 0)

/** How far the rows are from fitting: what sticks out weighs by its square. */
const cost = (rows: Wish[][], room: number, gap: number): number =>
  rows.reduce((sum, row) => sum + Math.max(0, needOf(row, gap) - room) ** 2, 0)

/**
 * Who stands in which row. They stand in the order in which they came; two change places only where a row is too narrow
 * for the names that meet in it, so that a place keeps its place while others come and go. Inside a row: order of joining.
 */
export function rowsOf(wishes: Wish[], count: number, room: number, gap: number): Wish[][] {
  const rows: Wish[][] = []
  for (const size of spread(wishes.length, count)) {
    const at = rows.reduce((sum, row) => sum + row.length, 0)
    rows.push(wishes.slice(at, at + size))
  }
  const order = new Map(wishes.map(({ id }, place) => [id, place]))
  for (let held = cost(rows, room, gap), turn = 0; held > 0 && turn < 12; turn += 1) {
    const better = bestSwap(rows, room, gap, held)
    if (!better) break
    held = better.cost
    const [a, b] = better.rows
    rows[better.at[0]] = a
    rows[better.at[1]] = b
  }
  return rows.map(row => [...row].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)))
}

/** No row holds more. */
export const mostInRow = 4

/**
 * Rows as they grow while people come: a new one under the others as long as there are fewer than `first`, or where the
 * names no longer fit in those there are; else everybody who comes stands where there is the most room. Nobody changes rows.
 */
export function grown(wishes: Wish[], first: number, room: number, gap: number): Wish[][] {
  const rows: Wish[][] = []
  for (const wish of wishes) {
    const free = rows.filter(row => row.length < mostInRow)
    const widest = free.reduce<Wish[] | undefined>(
      (best, row) => (best && needOf(best, gap) <= needOf(row, gap) ? best : row),
      undefined,
    )
    if (!widest || rows.length < first || needOf(widest, gap) + wish.need + gap > room) rows.push([wish])
    else widest.push(wish)
  }
  return rows
}

const put = (row: Wish[], place: number, wish: Wish): Wish[] => row.map((held, at) => (at === place ? wish : held))

type Swap = { cost: number; at: [number, number]; rows: [Wish[], Wish[]] }

/** The change of places between two rows that helps the most: one of them is too narrow for its names. */
function bestSwap(rows: Wish[][], room: number, gap: number, held: number): Swap | undefined {
  const sums = rows.map(row => needOf(row, gap))
  const over = (sum: number) => Math.max(0, sum - room) ** 2
  let best: Swap | undefined
  for (const [i, row] of rows.entries()) {
    const own = sums[i] ?? 0
    if (own <= room) continue
    for (const [j, other] of rows.entries()) {
      const theirs = sums[j] ?? 0
      if (j === i || theirs > own) continue
      const rest = held - over(own) - over(theirs)
      for (let p = 0; p < row.length; p += 1) {
        for (let q = 0; q < other.length; q += 1) {
          const [a, b] = [row[p], other[q]]
          if (!a || !b || b.need >= a.need) continue
          const next = rest + over(own + b.need - a.need) + over(theirs + a.need - b.need)
          if (next < (best?.cost ?? held) - 0.5)
            best = { cost: next, at: [i, j], rows: [put(row, p, b), put(other, q, a)] }
        }
      }
    }
  }
  return best
}
