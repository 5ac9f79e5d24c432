import type { Sector } from '../../../model/actor.ts'
import type { TownActor } from '../../town.ts'
import type { Bands } from '../bands.ts'
import type { BankSpot, Frame, HouseSpot } from '../board.ts'
import { fitted, labelAt, paperOf, type Styles } from '../text/labels.ts'
import type { Typesetter } from '../text/typesetter.ts'
import { type Ground, roadsOf } from './ground.ts'
import { housesOf } from './houses.ts'
import { shorelineOf, traced } from './shoreline.ts'

/** One bank: its edge and road, its name in the heading row, its houses in rows and the paths from them to the road. */
export function bankOf(
  sector: Sector,
  actors: TownActor[],
  frame: Frame,
  bands: Bands,
  styles: Styles,
  set: Typesetter,
): { bank: BankSpot; houses: HouseSpot[] } {
  const line = shorelineOf(sector, bands)
  const own = actors.filter(actor => actor.sector === sector).sort((a, b) => a.number - b.number)
  const ground: Ground = { sector, roads: roadsOf(line, bands.height), frame, bands, style: styles.house, set }
  const houses = housesOf(own, ground)
  const rows = [...new Set(houses.map(({ row }) => row))]
  const paths = rows.map(row => {
    const inRow = houses.filter(house => house.row === row)
    const y = Math.max(...inRow.map(house => house.y)) + 3
    const xs = inRow.map(house => house.x)
    return {
      from: { x: line.inland < 0 ? Math.min(...xs) : Math.max(...xs), y },
      to: { x: line.road(y + 22), y: y + 22 },
    }
  })
  const edge = frame.isScreen ? 24 : 14
  const roomOf = (share: number) => share - edge - 30
  // Both banks are called in letters of one size.
  const sizes = Object.values(frame.words.banks).map(
    text => fitted(set, text, styles.bank, roomOf(Math.min(...Object.values(bands.shores))), 2).size,
  )
  const style = { ...styles.bank, sizes: [Math.min(...sizes)] }
  const name = fitted(set, frame.words.banks[sector], style, roomOf(bands.shores[sector]), 2)
  const paper = paperOf(name, style)
  const x = sector === 'ideaDriven' ? edge : bands.width - edge - paper.width
  const y = Math.max(4, (bands.top - paper.height) / 2 - (frame.isScreen ? 0 : 2))
  return {
    bank: {
      sector,
      shore: traced(line.edge, bands.height),
      road: traced(line.road, bands.height),
      paths,
      name: labelAt(name, style, { x, y }),
    },
    houses,
  }
}
