import { capital, sentence } from '#shared/content/wording.ts'
import { actorIn } from '#shared/views/report/chairs/letters.ts'
import type { FollowUp, PartnershipPaper } from '#shared/views/report/paperSchema.ts'
import type { Words } from '../../words.ts'
import { type Block, bold, bullets, cell, heading, labelled, quiet, styled, table, text } from '../blocks.ts'
import { pledged } from './partnership.ts'

/** What became of a partnership since the time before, with what it said then; nothing outside a reunion. */
export function followUpPart({ followUp }: PartnershipPaper, words: Words): Block[] {
  const { t } = words
  if (!followUp) return []
  const { steps, happened, needed } = followUp
  const rows = steps.map(step => [
    cell(sentence(capital(step.what))),
    cell(quiet(whoseIn(step, words))),
    cell(step.due ? words.day(step.due, 'short') : '–'),
    cell(bold(outcomeIn(step, words))),
  ])
  const head = [t('followUp.step'), t('column.who'), t('column.due'), t('followUp.outcome')]
  return [
    heading(3, t('followUp.title')),
    ...(rows.length > 0 ? table(head, [42, 26, 16, 16], rows) : text(t('followUp.noSteps'))),
    ...labelled(t('followUp.happened'), sentence(happened) || t('followUp.nothing')),
    ...labelled(t('followUp.needed'), sentence(needed)),
    ...before(followUp, words),
  ]
}

/** Whose step it was: the partnership's own, or that of an organisation. */
export const whoseIn = ({ isFirst, organisation }: FollowUp['steps'][number], words: Words): string =>
  isFirst ? words.t('followUp.first') : actorIn(words, organisation)

/** What became of a step, in a word. */
export const outcomeIn = ({ outcome }: FollowUp['steps'][number], { t }: Words): string =>
  t(`followUp.${outcome ?? 'untold'}`)

/** What a party was to do, and what it answered then. */
export function partyBefore(party: FollowUp['parties'][number], words: Words): string {
  const { does, chips, answer, decider, condition } = party
  const said = words.answer({ state: answer, decider, condition, hasAnswered: true })
  return [sentence(does), sentence(capital(pledged(chips, answer, words))), sentence(capital(said))]
    .filter(Boolean)
    .join(' ')
}

function before({ goal, parties }: FollowUp, words: Words): Block[] {
  const { t } = words
  const lines = parties.map(party => [bold(`${actorIn(words, party.actor)}: `), partyBefore(party, words)])
  return [
    ...styled('Intro', bold(t('followUp.before'))),
    ...labelled(t('paper.goal'), sentence(goal)),
    ...bullets(lines),
  ]
}
