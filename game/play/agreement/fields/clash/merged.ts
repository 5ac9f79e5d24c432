import * as z from 'zod/mini'
import { SharedName } from '#shared/messages/agreement/agreement.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { clashAt, lineOf } from '#shared/rules/agreement/lines.ts'
import { formIn } from '../../../../live/fields/form.ts'
import type { Draft } from '../../../../live/liveStore.ts'
import { draftKind, hasPassed } from '../../../frame/notices/drafts.ts'

/** One text that is being made of two, and whether anybody has written in it. */
export const Merged = z.object({ text: z.string(), isWritten: z.boolean() })

/** The line that a choice stands in: a shared one, or the row of an actor. */
export type Place = { ideaId: string; place: string }

/** Since when the texts have stood side by side, as short as the name of a draft has room for. */
const moment = (since: number | undefined): string => since?.toString(36) ?? ''

/** The draft of one choice: another time at the same line it is another. */
export const mergedKey = (kind: 'clash' | 'homeClash', { ideaId, place }: Place, since: number | undefined): string =>
  `${kind}:${ideaId}:${place}:${moment(since)}`

/** What somebody has written of two texts that was never chosen: they can go on with it no more, and it is not in the line. */
export function unchosenIn({ ideas, clock }: Shared, { key, text }: Draft): string | undefined {
  const kind = draftKind(key)
  const form = formIn(Merged, text)
  if ((kind !== 'clash' && kind !== 'homeClash') || !form?.isWritten) return undefined
  const [, ideaId = '', place = '', since] = key.split(':')
  const idea = ideas[ideaId]
  const shared = SharedName.safeParse(place).data
  const line = idea && (shared ? lineOf(idea, shared) : lineOf(idea, 'row', place))
  const now = line && clashAt(line)
  if (now !== undefined && moment(now) === since && !hasPassed(kind, clock.kind)) return undefined
  return line?.text.includes(form.text.trim()) ? undefined : form.text
}

/** Several texts as one, to write on: each a line of its own, and each sentence ended once. */
export const joined = (texts: readonly string[]): string =>
  texts
    .map(text => text.trim())
    .filter(text => text !== '')
    .map((text, at, all) => (at < all.length - 1 && !/[.!?…:;,]$/u.test(text) ? `${text}.` : text))
    .join('\n')
