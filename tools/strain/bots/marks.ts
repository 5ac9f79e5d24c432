/** Every text that a bot writes begins with a mark, so that it can be told when anybody has received it. */
const sign = 0x7e
const [botWidth, turnWidth] = [4, 5]
const base = 36
/** How long a mark is, its sign aside. */
const width = botWidth + turnWidth
const filler = 'arrives so that somebody else may read what has been written by one of many, here'
const length = 80

/** The mark of a bot's text number so and so. */
export const markOf = (bot: number, turn: number): string =>
  bot.toString(base).padStart(botWidth, '0') + turn.toString(base).padStart(turnWidth, '0')

/** Whose text a mark stands in, and which of theirs it is. */
export const readMark = (mark: string): { bot: number; turn: number } => ({
  bot: Number.parseInt(mark.slice(0, botWidth), base),
  turn: Number.parseInt(mark.slice(botWidth), base),
})

/** Eighty characters that begin with a mark. */
export const textOf = (mark: string): string => `~~${mark} ${filler}`.slice(0, length)

/** The marks in a frame, found without reading it. */
export function marksIn(frame: Buffer): string[] {
  const marks: string[] = []
  for (let at = frame.indexOf(sign); at >= 0; at = frame.indexOf(sign, at + 1)) {
    if (frame[at + 1] !== sign) continue
    const mark = frame.toString('latin1', at + 2, at + 2 + width)
    if (/^[0-9a-z]{9}$/.test(mark)) marks.push(mark)
  }
  return marks
}

/** The mark at the beginning of a text that has one. */
export const markAt = (text: unknown): string | undefined =>
  typeof text === 'string' && text.startsWith('~~') ? text.slice(2, 2 + width) : undefined
