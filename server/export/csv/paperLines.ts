import { capital } from '#shared/content/wording.ts'
import { CheckWith } from '#shared/model/agreement.ts'
import { ideaIn } from '#shared/views/report/chairs/letters.ts'
import type { IdeaLine, PartnershipPaper } from '#shared/views/report/paperSchema.ts'
import type { Report } from '#shared/views/report/reportSchema.ts'
import { besideIn } from '../document/paper/folded.ts'
import { outcomeIn, partyBefore, whoseIn } from '../document/paper/followUp.ts'
import { pledged, suggestionIn } from '../document/paper/partnership.ts'
import { wishIn } from '../document/paper/trial.ts'
import { whyNot } from '../document/sections.ts'
import type { Words } from '../words.ts'

/** One row of the long table; a cell that has nothing to say is left out. */
export type Line = {
  partnership?: string
  who?: string
  sector?: 'ideaDriven' | 'public'
  what?: string
  answer?: string
  decides?: string
  condition?: string
  day?: string
  note?: string
}

/** A partnership as rows of its own and one for each party, so that they can be filtered and counted. */
export function paperLines(report: Report, paper: PartnershipPaper, words: Words): Line[] {
  const { t } = words
  const partnership = paper.name || t('nameless.partnership')
  const status = t(`status.${paper.status}`)
  return [
    { partnership, what: paper.goal, note: `${t('paper.goal')} (${status})` },
    ...(report.markets > 1
      ? [{ partnership, what: t('market.name', { number: paper.market }), note: t('column.market') }]
      : []),
    ...mergedLines(paper, words).map(line => ({ partnership, ...line })),
    ...(report.isTaster ? [] : whyNot(paper, words)).map(what => ({ partnership, what, note: t('why.title') })),
    { partnership, what: paper.firstStep, day: paper.firstStepDay, note: t('column.firstStep') },
    ...followUpLines(paper, words).map(line => ({ partnership, ...line })),
    ...paper.parties.map(party => ({
      partnership,
      who: party.actor || t('nameless.actor'),
      sector: party.sector,
      what: [party.does, capital(pledged(party.chips, party.state, words))].filter(Boolean).join(' | '),
      answer: [words.answer(party)].filter(Boolean).join(', ') || t('party.answered'),
      decides: party.decider && words.decider(party.decider),
      condition: party.condition,
      note: [
        t('column.party'),
        ...words.marks(party),
        ...(party.suggested ? [t('party.suggested', { text: suggestionIn(party.suggested, words) })] : []),
      ].join(', '),
    })),
    ...agreementLines(paper, words).map(line => ({ partnership, ...line })),
  ]
}

/** What became of a partnership since the time before: its steps, what happened, what is needed, and what was said then. */
function followUpLines({ followUp }: PartnershipPaper, words: Words): Line[] {
  const { t } = words
  if (!followUp) return []
  const { steps, happened, needed, goal, parties } = followUp
  return [
    ...steps.map(step => ({
      ...{ who: whoseIn(step, words), what: step.what, answer: outcomeIn(step, words), day: step.due },
      note: t('followUp.taken'),
    })),
    { what: happened, note: t('followUp.happened') },
    { what: needed, note: t('followUp.needed') },
    { what: goal, note: `${t('followUp.before')}: ${t('paper.goal')}` },
    ...parties.map(party => ({
      ...{ who: party.actor || t('nameless.actor'), sector: party.sector, what: partyBefore(party, words) },
      note: t('followUp.before'),
    })),
  ]
}

/** The ideas that became part of another, each in a row after it. */
export const mergedLines = ({ mergedFrom }: Pick<IdeaLine, 'mergedFrom'>, words: Words): Line[] =>
  mergedFrom.map(idea => ({ what: ideaIn(words, idea), note: words.t('merged.with') }))

/** What an agreement says beside its three questions: folded lines, ticks, cards, marks in the grid, and texts that stand beside another. */
function agreementLines(paper: PartnershipPaper, words: Words): Line[] {
  const { t } = words
  const { folded, ticked, cards, grid, gridWish, otherTexts } = paper
  const lines = folded.map(({ field, text, day }) => ({ what: text, day, note: t(`folded.${field}`) }))
  return [
    ...lines,
    ...(ticked.economy ? [{ what: t(`economy.${ticked.economy}`), note: t('folded.economy') }] : []),
    ...ticked.principles.map(one => ({ what: words.principle(one), note: t('folded.principles') })),
    ...CheckWith.options
      .filter(one => ticked.checkWith.includes(one))
      .map(one => ({ what: t(`check.${one}`), note: t('paper.check') })),
    ...cards.map(({ title, principle, question, result, note }) => ({
      what: [title, question, note].filter(Boolean).join(' | '),
      answer: t(result ? `card.${result}` : 'card.none'),
      note: [t('card.title'), principle && t('card.principle', { principle: words.principle(principle) })]
        .filter(Boolean)
        .join(', '),
    })),
    ...grid.map(({ step, level }) => ({
      what: words.codeStep(step),
      answer: words.codeLevel(level),
      note: t('grid.title'),
    })),
    ...(gridWish ? [{ what: wishIn(gridWish, words), note: t('grid.title') }] : []),
    ...otherTexts.map(other => ({ what: other.text, note: `${t('paper.otherTexts')}: ${besideIn(other, words)}` })),
  ]
}

export const stepLines = ({ steps }: Report, { t, list }: Words): Line[] =>
  steps.map(step => ({
    partnership: step.partnership,
    who: [step.who, step.organisation].filter(Boolean).join(', '),
    what: step.what,
    day: step.due,
    note: [
      ...(step.isConfirmed ? [] : [t('steps.unconfirmed')]),
      ...(step.withWhom ? [t('steps.with', { text: step.withWhom })] : []),
      ...(step.joined.length > 0 ? [t('steps.joined', { names: list(step.joined) })] : []),
      ...(step.asked > 0 ? [t('steps.asked', { count: step.asked })] : []),
      ...(step.ifStuck ? [t('steps.ifStuck', { text: step.ifStuck })] : []),
    ].join('. '),
  }))
