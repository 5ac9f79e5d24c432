import { Sector } from '#shared/model/actor.ts'
import { Decider } from '#shared/model/agreement.ts'
import type { EmptyChair, PartnershipPaper, PartyLine } from '#shared/views/report/paperSchema.ts'
import type { Report } from '#shared/views/report/reportSchema.ts'
import { capital, sentence, type Words } from '../words.ts'
import { type Block, bold, cutOut, heading, labelled, quiet, styled, text } from './blocks.ts'
import { boxes } from './paper/folded.ts'
import { actorIn, ideaIn, nameIn } from './paper/names.ts'
import { agreedIn, suggestionIn } from './paper/partnership.ts'

const papersOf = (report: Report): PartnershipPaper[] => [...report.confirmed, ...report.unconfirmed]

/** Appendix 1: a slip to cut out for each party that has not answered, once answers are open. */
export function slips(report: Report, words: Words): Block[] {
  const { t } = words
  const cut = papersOf(report)
    .filter(({ isOpened }) => isOpened)
    .flatMap(paper =>
      paper.parties
        .filter(({ state }) => state === 'unconfirmed')
        .flatMap(party => cutOut(slip(report, words, paper, party))),
    )
  return cut.length > 0 ? [heading(1, t('slips.title'), true), ...text(t('slips.intro')), ...cut] : []
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

/** Appendix 2: letters to whoever could take an empty chair. */
export function letters(report: Report, words: Words): Block[] {
  const { t } = words
  const drafts = papersOf(report).flatMap(paper => {
    const invented = paper.emptyChairs.filter(({ why }) => why === 'notHere')
    const agreed = agreedIn(paper)
    const lacking = Sector.options.filter(sector => !agreed.some(party => party.sector === sector))
    return [
      ...invented.flatMap(chair => letter(report, words, paper, chair)),
      ...(paper.status === 'seeksParty' ? lacking.flatMap(one => letter(report, words, paper, one)) : []),
    ]
  })
  return drafts.length > 0 ? [heading(1, t('letters.title'), true), ...text(t('letters.intro')), ...drafts] : []
}

function letter(report: Report, words: Words, paper: PartnershipPaper, to: EmptyChair | EmptyChair['sector']): Block[] {
  const { t } = words
  const name = nameIn(words, paper.name)
  const isChair = typeof to !== 'string'
  const actor = isChair ? actorIn(words, to.actor) : ''
  const party = isChair ? paper.parties.find(one => one.actor === to.actor) : undefined
  const does = party?.does || (party?.suggested ? suggestionIn(party.suggested, words) : '')
  const agreed = agreedIn(paper).map(party => actorIn(words, party.actor))
  return [
    heading(2, t('letter.subject', { name })),
    ...text(
      `${t('letter.to')} ${line(30)} `,
      quiet(isChair ? t('letter.toRole', { actor }) : t('letter.toSector', { sector: to })),
    ),
    ...text(t('letter.hello')),
    ...text(report.day ? capital(t('letter.when', { day: words.day(report.day) })) : t('letter.someDay')),
    ...text(`${t('letter.idea', { name })} ${ideaIn(words, paper)}`),
    ...text(isChair ? t('letter.role', { actor }) : t('letter.sector')),
    ...text(does && t('letter.does', { does: sentence(does) })),
    ...text(agreed.length > 0 ? t('letter.agreed', { list: words.list(agreed) }) : ''),
    ...labelled(t('column.firstStep'), sentence(paper.firstStep)),
    ...text(t('letter.ask')),
    ...text(t('letter.bye')),
    ...text(`${t('letter.sender')} ${line(40)}`),
  ]
}
