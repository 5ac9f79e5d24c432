/** A drawing's place in the atlas, in pixels. */
export type Cell = { name: string; x: number; y: number; width: number; height: number }

/** A pixel of air around each drawing, so that none bleeds into its neighbour. */
const air = 2

/** Drawings on shelves, the tallest first: the same drawings always lie in the same places. */
export function pack(sizes: { name: string; width: number; height: number }[], width: number) {
  const cells: Cell[] = []
  let [x, y, shelf] = [air, air, 0]
  const tallestFirst = sizes.toSorted((a, b) => b.height - a.height || (a.name < b.name ? -1 : 1))
  for (const size of tallestFirst) {
    if (x + size.width + air > width) [x, y, shelf] = [air, y + shelf + air, 0]
    cells.push({ ...size, x, y })
    x += size.width + air
    shelf = Math.max(shelf, size.height)
  }
  return { cells, height: y + shelf + air }
}
