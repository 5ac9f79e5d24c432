import type { Sector } from '../../../../model/actor.ts'
import type { Box, Lane, Point } from '../../board.ts'
import { labelAt, noLabel, paperOf } from '../../text/labels.ts'
import { below, extents, innerPost, onDeck, outerPost, rail, roof, roofPostOver, spaceOf } from '../extents.ts'
import type { Tools } from '../sketch/crowd.ts'
import { gapAfterSign, type LaneSketch, signStyle } from '../sketch/lane.ts'
import { firmLand, type Scale } from '../sketch/river.ts'
import { type Half, lanternsOf } from './lanterns.ts'

/** Where a crack lies: between post and land, where no flag leans and no lantern hangs; between the posts where a sign lies there. */
function crackAt([left, right]: readonly [Half, Half], sign: Box, k: number): Point {
  const { landing, land, outer, inner } = sign.x > left.land.x ? left : right
  const share = sign.x > left.land.x ? (1 + inner) / 2 - 0.02 : (outer + inner) / 2
  return onDeck(landing, land, k, share)
}

/** Where a lane's cell is, and what it runs between. */
export type Stretch = {
  top: number
  pitch: number
  from: number
  to: number
  land: { from: number; to: number }
  middle: number
}

/** The line of a lane's decks in its cell: the sign stands under it, or beside it. */
export const lineIn = (top: number, pitch: number, { signHeight }: LaneSketch, { k, mode }: Scale): number =>
  mode.sign === 'under' ? top + pitch - signHeight - below * k - 2 : top + pitch - below * k

export function placeLane(sketch: LaneSketch, stretch: Stretch, scale: Scale, tools: Tools): Lane {
  const { k, mode } = scale
  const { from, to, land, top, pitch } = stretch
  const { styles } = tools
  const y = lineIn(top, pitch, sketch, scale)
  const [a, b] = [
    { x: from, y },
    { x: land.from, y },
  ]
  const [c, d] = [
    { x: to, y },
    { x: land.to, y },
  ]
  // Posts stand as if the land were as broad all over: then what stands between them has the same room on every lane.
  const firm = (scale.island * firmLand) / 2
  const spans = [
    Math.min(land.from, stretch.middle - firm) - from,
    to - Math.max(land.to, stretch.middle + firm),
  ] as const
  const alongOf = (start: Point, end: Point, share: number): number =>
    (share * (start === a ? spans[0] : spans[1])) / Math.max(1, Math.abs(end.x - start.x))
  const post = (start: Point, end: Point, share: number): Point => {
    const { x, y: deck } = onDeck(start, end, k, alongOf(start, end, share))
    return { x, y: deck - rail * k }
  }
  const half = (sector: Sector, landing: Point, end: Point): Half => ({
    sector,
    landing,
    land: end,
    outer: alongOf(landing, end, outerPost),
    inner: alongOf(landing, end, innerPost),
  })
  const halves = [half('ideaDriven', a, b), half('public', c, d)] as const
  const left = [post(a, b, outerPost), post(a, b, innerPost)] as const
  const right = [post(c, d, innerPost), post(c, d, outerPost)] as const
  const free = { from: left[1].x + extents.post.half * k + 3, to: right[0].x - extents.post.half * k - 3 }

  // From left to right: sign, pawns, pavilion, pawns, tree with its flag; the whole in the middle of the land.
  const isUnder = mode.sign === 'under'
  const lead = sketch.lead + (isUnder ? 0 : sketch.signWidth + gapAfterSign * k)
  const middle = (land.from + land.to) / 2
  const { ideaDriven, public: others } = sketch.sides
  const pavilionIn = lead + ideaDriven.width
  // A flag may lean out over the landing; pawns stand on the land as far as it goes.
  const flagged = sketch.width - lead - ideaDriven.width - others.width
  const pawned = lead + ideaDriven.width + others.width
  const centred = isUnder ? middle - pavilionIn - flagged * 0.35 : middle - sketch.width / 2
  const onLand = Math.max(land.from + 3 * k - lead, Math.min(centred, land.to - 3 * k - pawned))
  const shore = extents.pavilion.half * k
  const least = Math.max(free.from, land.from + shore - pavilionIn)
  const start = Math.max(least, Math.min(onLand, free.to - sketch.width, land.to - shore - pavilionIn))
  const px = start + pavilionIn
  const pavilion = { x: px, y }

  const pawns: Lane['pawns'] = []
  const more: Lane['more'] = []
  const chairs: Point[] = []
  const put = (sector: Sector, way: -1 | 1) => {
    const side = sketch.sides[sector]
    const spot = (at: number): Point => ({ x: px + way * (29 * k + at * sketch.step), y: y + (at % 2 ? 4 : 2) * k })
    pawns.push(...side.pawns.map(({ id }, at) => ({ actorId: id, sector, ...spot(at) })))
    const places = side.pawns.length + Number(side.hasChair)
    if (side.hasChair) chairs.push(spot(side.pawns.length))
    if (!side.plate) return
    const paper = paperOf(side.plate, styles.number)
    const edge = px + way * (41 * k + (places - 1) * sketch.step + 3)
    const label = labelAt(side.plate, styles.number, {
      x: way < 0 ? edge - paper.width : edge,
      y: Math.min(y - 20 * k - paper.height / 2, y - paper.height),
    })
    more.push({ sector, count: side.more, label })
  }
  put('ideaDriven', -1)
  put('public', 1)

  const signX = isUnder ? px - sketch.signWidth / 2 : start + sketch.lead
  const clampedX = isUnder ? Math.max(from + 4, Math.min(signX, to - 4 - sketch.signWidth)) : signX
  const signY = isUnder
    ? y + below * k
    : Math.max(
        top + 2,
        Math.min(y - 15 * k - sketch.signHeight / 2, top + pitch - 2 - roofPostOver * k - sketch.signHeight),
      )
  const signAt = { x: clampedX, y: signY }
  const hasSign = sketch.sign.lines.length > 0
  const shown = tools.hasNumbers || !hasSign ? sketch.number : undefined
  const numbered = hasSign ? labelAt(sketch.sign, signStyle(styles, sketch.number), signAt) : noLabel(signAt)
  const sign = shown ? numbered : { ...numbered, lead: 0 }
  const numberPaper = shown ? paperOf(shown, styles.number) : { width: 0, height: 0 }
  const numberAt = {
    x: clampedX + (hasSign ? sign.lead - numberPaper.width : 0),
    y: signY + ((hasSign ? sign.box.height : sketch.signHeight) - numberPaper.height) / 2,
  }
  const number = shown ? labelAt(shown, styles.number, numberAt) : noLabel(numberAt)

  const treeX = px + others.width + 13 * k
  const tree = sketch.idea.step ? { x: treeX, y: y + k } : undefined
  const flag = sketch.flag && flagAt(sketch, { x: treeX + 6 * k, y: y - 27 * k }, y, tools)
  const posts = [left[0], left[1], { x: px, y: y - roof * k }, right[0], right[1]]
  const taken = [
    sign.box,
    number.box,
    ...(flag ? [flag.box] : []),
    ...more.map(({ label }) => label.box),
    ...[...pawns, ...chairs].map(pawn => spaceOf('pawn', pawn, k)),
  ]
  return {
    ideaId: sketch.idea.id,
    y,
    from,
    to,
    land,
    pavilion,
    pawns,
    more,
    posts,
    ...lanternsOf(sketch.idea, halves, taken, k),
    chair: chairs[0],
    crack: crackAt(halves, sign.box, k),
    tree,
    flag,
    sign,
    number,
    hit: hitOf(stretch, start, start + sketch.width, sign.box),
  }
}

function flagAt(sketch: LaneSketch, at: Point, y: number, { styles }: Tools) {
  if (!sketch.flag) return undefined
  const { height } = paperOf(sketch.flag, styles.flag)
  return labelAt(sketch.flag, styles.flag, { x: at.x, y: Math.min(at.y - height / 2, y - height) })
}

function hitOf({ top, pitch, land }: Stretch, from: number, to: number, sign: Box): Box {
  const left = Math.min(from, land.from, sign.width > 0 ? sign.x : from)
  const right = Math.max(to, land.to, sign.x + sign.width)
  return { x: left, y: top, width: right - left, height: pitch }
}
