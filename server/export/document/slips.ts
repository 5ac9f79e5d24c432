import { sentence } from '#shared/content/wording.ts'
import { Decider } from '#shared/model/agreement.ts'
import { actorIn, type Letter, lettersOf, nameIn } from '#shared/views/report/chairs/letters.ts'
import type { PartnershipPaper, PartyLine } from '#shared/views/report/paperSchema.ts'
import type { Report } from '#shared/views/report/reportSchema.ts'
import type { Words } from '../words.ts'
import { type Block, bold, cutOut, heading, labelled, quiet, styled, text } from './blocks.ts'
import { boxes } from './paper/folded.ts'

const papersOf = (report: Report): PartnershipPaper[] => [...report.confirmed, ...report.unconfirmed]

/** The first appendix: a slip to cut out for each party that has not answered, once answers are open. */
export function slips(report: Report, words: Words): Block[] {
  const { t } = words
  const cut = papersOf(report)
    .filter(({ isOpened }) => isOpened)
    .flatMap(paper =>
      paper.parties
        .filter(({ state }) => state === 'unconfirmed')
        .flatMap(party => cutOut(slip(report, words, paper, party))),
    )
  return cut.length > 0 ? [heading(1, t('slips.title', { number: 1 }), true), ...text(t('slips.intro')), ...cut] : []
}

function slip(report: Report, words: Words, paper: PartnershipPaper, party: PartyLine): Block[] {
  const { t } = words
  const deadline = report.answerBy
    ? t('slip.deadline', { day: words.day(report.answerBy) })
    : `${t('slip.deadlineBlank')} ____________.`
  const when = paper.firstStepDay ? t('paper.when', { day: words.day(paper.firstStepDay) }) : ''
  return [
    ...styled('SlipTitle', actorIn(words, party.actor)),
    ...text(bold(nameIn(words, paper.name)), '. ', t('slip.lead')),
    ...labelled(t('paper.goal'), sentence(paper.goal)),
    ...(party.does ? labelled(t('slip.row'), sentence(party.does)) : text(bold(`${t('slip.row')}: `), line(55))),
    ...labelled(t('column.firstStep'), [sentence(paper.firstStep), sentence(when)].filter(Boolean).join(' ')),
    ...text(bold(t('slip.decider'))),
    ...text(boxes(Decider.options.map(words.decider))),
    ...text(bold(t('slip.answer'))),
    ...text(`☐ ${t('slip.yes')}`),
    ...text(`☐ ${t('slip.yesIf')} ${line(50)}`),
    ...text(`☐ ${t('slip.no')} ${line(45)}`),
    ...text(`${t('slip.name')}: ${line(48)}`),
    ...text(bold(deadline), ' ', quiet(t('slip.paper', { version: report.version }))),
  ]
}

const line = (length: number): string => '_'.repeat(length)

/** The last appendix: a letter for each empty chair, to be changed and sent by whoever passes it on. */
export function letters(report: Report, words: Words, number: number): Block[] {
  const { t } = words
  const drafts = papersOf(report).flatMap(paper =>
    lettersOf(paper, report.day, words).flatMap(one => letter(one, words)),
  )
  return drafts.length > 0
    ? [heading(1, t('letters.title', { number }), true), ...text(t('letters.intro')), ...drafts]
    : []
}

const letter = ({ subject, hint, paragraphs, sender, chair }: Letter, words: Words): Block[] => [
  heading(2, subject),
  ...text(`${words.t('letter.to')} ${line(30)} `, quiet(hint)),
  ...paragraphs.flatMap(paragraph => text(paragraph)),
  ...text(`${sender} ${line(40)}`),
  ...(chair.hosts.length > 0 ? text(quiet(words.t('letter.host', { hosts: words.list(chair.hosts) }))) : []),
]
