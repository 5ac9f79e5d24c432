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

/** The ways to stand for somebody who comes to rows that stay: in any that has room for one more, or in a new one under them. */
export function joined(rows: Wish[][], wish: Wish): Wish[][][] {
  const among = rows.flatMap((row, at) =>
    row.length < mostInRow ? [rows.map((one, place) => (place === at ? [...one, wish] : one))] : [],
  )
  return [...among, [...rows, [wish]]]
}

/** The same where one of those who stand may go to another row first. */
export const joinedAfterOne = (rows: Wish[][], wish: Wish): Wish[][][] =>
  rows.flatMap((row, from) =>
    row.flatMap(one => {
      const rest = rows.map((other, at) => (at === from ? other.filter(kept => kept !== one) : other))
      const moved = joined(rest, one).filter(grouped => grouped[from]?.length !== row.length)
      return moved.flatMap(grouped =>
        joined(
          grouped.filter(other => other.length > 0),
          wish,
        ),
      )
    }),
  )

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
