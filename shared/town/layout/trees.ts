import type { Sector } from '../../model/actor.ts'
import type { Bands } from './bands.ts'
import type { Box, Layout } from './board.ts'
import { dice } from './seeds.ts'
import { houseHeight, houseWidth } from './shore/ground.ts'
import type { Shoreline } from './shore/shoreline.ts'

const kinds = 8
const most = 64
const throws = 900

/** What no tree stands on: houses, labels, paths, names. */
function takenIn({ banks, houses }: Pick<Layout, 'banks' | 'houses'>): Box[] {
  const buildings = houses.flatMap(({ x, y, scale, label }): Box[] => [
    {
      x: x - (houseWidth / 2) * scale,
      y: y - houseHeight * scale,
      width: houseWidth * scale,
      height: houseHeight * scale,
    },
    label.box,
  ])
  const paths = Object.values(banks).flatMap(({ paths }) =>
    paths.map(
      ({ from, to }): Box => ({ x: Math.min(from.x, to.x), y: from.y - 8, width: Math.abs(to.x - from.x), height: 36 }),
    ),
  )
  return [...buildings, ...paths, ...Object.values(banks).map(({ name }) => name.box)]
}

/** No tree stands nearer than this to another, in px of a tree at scale 1, and no third one over two others in a line. */
const apart = 32
const inLine = { across: 26, along: 120, most: 2 }

/** Seeded trees on the shores. Each throw of the dice is made whether its tree stands or not: a tree keeps its place. */
export function treesOf(
  seed: string,
  bands: Bands,
  lines: Record<Sector, Shoreline>,
  placed: Pick<Layout, 'banks' | 'houses'>,
): Layout['trees'] {
  const roll = dice(`${seed} trees`)
  const taken = takenIn(placed)
  const size = Math.max(0.62, Math.min(1.05, bands.shores.ideaDriven / 380))
  const trees: Layout['trees'] = []
  for (let turn = 0; turn < throws; turn += 1) {
    const sector = roll() < 0.5 ? 'ideaDriven' : 'public'
    const y = 34 + roll() * (bands.height - 36)
    const across = roll()
    const scale = size * (0.78 + roll() * 0.3)
    const kind = Math.floor(roll() * kinds)
    if (trees.length >= most) break
    const line = lines[sector]
    const inner = line.road(y) + line.inland * 22
    const x = sector === 'ideaDriven' ? across * inner : inner + across * (bands.width - inner)
    const half = 18 * scale
    const crown = { x: x - half, y: y - 56 * scale, width: half * 2, height: 63 * scale }
    const isFree = taken.every(
      box =>
        crown.x >= box.x + box.width ||
        box.x >= crown.x + crown.width ||
        crown.y >= box.y + box.height ||
        box.y >= crown.y + crown.height,
    )
    const isOver = (tree: { x: number; y: number }) =>
      Math.abs(tree.x - x) < inLine.across && Math.abs(tree.y - y) < inLine.along
    if (
      isFree &&
      trees.every(tree => Math.hypot(tree.x - x, (tree.y - y) * 1.2) > apart * size) &&
      trees.filter(isOver).length < inLine.most
    )
      trees.push({ x, y, scale, kind })
  }
  return trees.sort((a, b) => a.y - b.y)
}
