import { type Draft, noDraft } from './form.ts'

const nameOf = (actorId: string) => `answer:${actorId}`

/** What was filled in for this organisation before the page was loaded anew; a tab that is closed forgets it. */
export function recall(actorId: string): Draft {
  try {
    const kept = new URLSearchParams(sessionStorage.getItem(nameOf(actorId)) ?? '')
    const { decider, answer, condition, reason, reasonText } = { ...noDraft, ...Object.fromEntries(kept) }
    return { decider, answer, condition, reason, reasonText }
  } catch {
    return noDraft
  }
}

/** Remembers what is filled in, or forgets it once it has been given; a browser may forbid pages to keep anything. */
export function keep(actorId: string, draft: Draft): void {
  try {
    if (draft === noDraft) sessionStorage.removeItem(nameOf(actorId))
    else sessionStorage.setItem(nameOf(actorId), `${new URLSearchParams(draft)}`)
  } catch {
    // What is on the page stays on the page.
  }
}
