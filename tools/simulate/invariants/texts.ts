import type { Idea } from '#shared/model/partnership.ts'
import { textAt } from '#shared/rules/reflection/hiding/places.ts'
import { hold, type Look } from './Step.ts'

/** What people have written at an idea, without what the story itself adds: rows that were suggested, answers, places. */
function written({ text, soThat, name, aim, agreement, happenings }: Idea, rowsOf: Idea): string {
  const { answered: _, isOpened: __, answers: ___, rows, ...lines } = agreement
  const known = Object.keys(rowsOf.agreement.rows).map(id => rows[id])
  return JSON.stringify([text, soThat, name, aim, lines, known, happenings])
}

/** Forward, back and over: no change of phase loses a text. */
export const keepsText: Look = ({ was, is, decision }) => {
  if (!decision.events?.some(({ type }) => type === 'phaseEntered')) return 0
  const ideas = Object.values(was.ideas)
  for (const idea of ideas) {
    const now = is.ideas[idea.id]
    const isKept = now === idea || (now !== undefined && written(now, idea) === written(idea, idea))
    hold(isKept, () => `${idea.id} lost a text on the way to ${is.clock.kind}`)
  }
  for (const kind of ['steps', 'notes', 'insights', 'actors'] as const)
    for (const id of Object.keys(was[kind])) hold(is[kind][id] !== undefined, () => `${kind} ${id} is lost`)
  return 1
}

/** What a facilitator has hidden is not to be read where it stood, whatever is sent there again. */
export const hiddenPlace: Look = ({ is, after: { desk } }) => {
  let count = 0
  for (const key in desk.hidden) {
    const hidden = desk.hidden[key]
    if (!hidden) continue
    count += 1
    hold(textAt(is, hidden)?.read() !== hidden.text, () => `${key} is back`)
  }
  return count
}
