import { newId } from '../net/ids.ts'
import { recall, remember } from './shell/language.ts'

const kept = 'join-attempt'

/**
 * The secret of one try to come in, the same for the same code and name until it is answered: if the answer is lost on
 * the way, or the page is reloaded, asking again gives the same seat.
 */
export function attemptFor(code: string, name: string): string {
  const [keptCode, keptName, attempt] = (recall(kept) ?? '').split('\n')
  if (keptCode === code && keptName === name && attempt) return attempt
  const fresh = newId()
  remember(kept, [code, name, fresh].join('\n'))
  return fresh
}

/** The try was answered with a no: the next is another one, and what was typed stays. */
export function attemptRefused(): void {
  const open = openAttempt()
  if (open) remember(kept, [open.code, open.name, ''].join('\n'))
}

/** The try led in. */
export const attemptAnswered = (): void => remember(kept, undefined)

/** Whether a try by this code has gone out and nobody has told what became of it. */
export function isUnanswered(code: string): boolean {
  const [keptCode, , attempt] = (recall(kept) ?? '').split('\n')
  return keptCode === code && Boolean(attempt)
}

/** What was typed in a try that is still open, for the page that is opened again. */
export function openAttempt(): { code: string; name: string } | undefined {
  const [code, name] = (recall(kept) ?? '').split('\n')
  return code && name ? { code, name } : undefined
}
