import type { Label, Layout } from '#shared/town/layout/board.ts'
import type { Town } from '#shared/town/town.ts'

type Said = { what: string; label: Label; text: string }

/** Every text that is set in lines, with what it says in full. */
function saidOn(layout: Layout, town: Town): Said[] {
  const ideas = new Map(town.challenges.flatMap(({ ideas: own }) => own).map(({ id, name }) => [id, name]))
  const titles = new Map(town.challenges.map(({ id, title }) => [id, title]))
  const names = new Map(town.actors.map(({ id, name }) => [id, name]))
  return [
    ...layout.houses.map(({ actorId, label }) => ({ what: 'house', label, text: names.get(actorId) ?? '' })),
    ...layout.islands.flatMap(({ challengeId, tag, lanes }) => [
      { what: 'tag', label: tag, text: titles.get(challengeId) ?? '' },
      ...lanes.map(({ ideaId, sign }) => ({ what: 'sign', label: sign, text: ideas.get(ideaId) ?? '' })),
    ]),
  ].filter(({ label }) => label.lines.length > 0 && !label.isCut)
}

/** The words of a text that are broken over two of its lines, with a hyphen that the text itself does not have. */
function brokenIn({ label, text }: Said): string[] {
  const words = text.split(/\s+/)
  return label.lines.flatMap(line => {
    const end = line.split(' ').at(-1) ?? ''
    if (!/\p{L}-$/u.test(end) || text.includes(end)) return []
    return words.filter(word => word.startsWith(end.slice(0, -1)))
  })
}

/** No short word is broken, whatever the room. */
export const breakFaults = (layout: Layout, town: Town): string[] =>
  saidOn(layout, town).flatMap(said =>
    brokenIn(said)
      .filter(word => (word.match(/\p{L}/gu)?.length ?? 0) < 10)
      .map(word => `${said.what} breaks ${word}`),
  )

const leaning = /(?:^|\s)(?:i|på|för|och|till|av|om|en|ett|vid|med)$/iu

/** Where people write names as they do, no line ends with a word that leans on the next, and none is that word alone. */
export const leaningFaults = (layout: Layout, town: Town): string[] =>
  saidOn(layout, town).flatMap(({ what, label }) =>
    label.lines.slice(0, -1).flatMap(line => (leaning.test(line) ? [`${what} ends a line with "${line}"`] : [])),
  )

/** What a label takes of its row: one that says nothing lacks room for three letters and an ellipsis. */
const takenBy = ({ box, lines, size }: Label): number => box.width + (lines.length === 0 ? size * 2.7 : 0)

/** A name is cut only in a row that is full: its houses' labels and the air between them take the bank's whole breadth. */
export function cutFaults(layout: Layout): string[] {
  const { frame, houses, banks } = layout
  const edge = frame.width - frame.panel
  return houses.flatMap(({ sector, row, label, y }) => {
    if (!label.isCut) return []
    const inRow = houses.filter(house => house.sector === sector && house.row === row)
    const taken = inRow.reduce((sum, house) => sum + takenBy(house.label) + frame.font * 0.45, 0)
    const roads = banks[sector].road.filter(point => Math.abs(point.y - y) < 120).map(({ x }) => x)
    const room = sector === 'ideaDriven' ? Math.min(...roads) : edge - Math.max(...roads)
    return taken < room * 0.75
      ? [`"${label.lines.join(' ')}" is cut beside ${Math.round(room - taken)} px of grass`]
      : []
  })
}

/** The smallest house on the board, in px. */
export const smallestHouse = ({ houses }: Layout): number => Math.min(...houses.map(({ scale }) => scale * 150))
