import * as z from 'zod/mini'
import { Command } from '#shared/messages/story.ts'
import { Id } from '#shared/model/ids.ts'
import { access } from '#shared/rules/access.ts'

/** A command that waits on a device, as it lies there. */
export const Item = z.object({ id: Id, seatId: z.optional(Id), command: Command, at: z.number(), tab: z.string() })
export type Item = z.infer<typeof Item>

/** What an older page left and this one cannot send: its words can still be read. */
export const Unread = z.object({
  id: Id,
  seatId: z.optional(Id),
  command: z.looseObject({ type: z.string() }),
  at: z.number(),
  tab: z.string(),
})
export type Left = z.infer<typeof Unread>
export type Unread = Pick<Left, 'id' | 'seatId' | 'command'>

/** Moves and answers are of their moment: older than this they are not sent any more. */
const moveAge = 60_000

/** Whether somebody has written something that must not be lost, however late it comes. */
export const isText = (command: Command): boolean =>
  command.type === 'typeFor' ? isText(command.command) : access[command.type].isText === true

/** What moves the whole room, when whoever leads it asks for it. */
const leading: ReadonlySet<Command['type']> = new Set([
  ...(['next', 'back', 'jump', 'undo', 'show', 'end', 'reopen', 'pause', 'resume', 'extend'] as const),
  ...(['formMarkets', 'deal', 'reveal', 'openVoice', 'openAnswers', 'drawHappening'] as const),
])
export const isLeading = ({ command, seatId }: Pick<Item, 'command' | 'seatId'>): boolean =>
  seatId === undefined && leading.has(command.type)

/** The room is moved when it was meant to be, within so long, or not at all. */
const leadAge = 5_000

/** What would move the room long after it was meant to: only what became of it is asked, for it may have come in time. */
export const isPast = (item: Item): boolean => isLeading(item) && Date.now() - item.at > leadAge

/** A move or an answer whose moment has passed. */
export const isOld = (item: Item): boolean =>
  !isText(item.command) && !isLeading(item) && Date.now() - item.at > moveAge

/** The texts that are written over what stood there, each with the parts that tell where: only the newest counts. Every
 * other text makes something new each time. */
const lines: Partial<Record<Command['type'], readonly string[]>> = {
  saveTile: [],
  handOver: ['actorId'],
  editIdea: ['ideaId'],
  nameIdea: ['ideaId'],
  writeMeeting: ['ideaId'],
  writeField: ['ideaId', 'field'],
  tellFollowUp: ['ideaId', 'field'],
  writeRow: ['ideaId', 'actorId'],
  writeOwnRow: ['ideaId', 'actorId'],
  resolveHappening: ['cardId'],
  answerSurvey: ['moment'],
}

/** Which line of the workshop somebody writes with a command; none when it writes over nothing. */
export function lineOf({ command, seatId }: Pick<Item, 'command' | 'seatId'>): string | undefined {
  if (command.type === 'typeFor') return lineOf(command)
  const parts = lines[command.type]
  return parts && [seatId, command.type, ...parts.map(part => Reflect.get(command, part))].join(' ')
}

/** The same words for the same place. */
export const isSame = (one: Command, other: Command): boolean => JSON.stringify(one) === JSON.stringify(other)

/** How large a command is on its way. */
export const bytesOf = (command: Command): number => new TextEncoder().encode(JSON.stringify(command)).length
