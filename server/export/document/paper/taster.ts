import { actorIn } from '#shared/views/report/chairs/letters.ts'
import type { PartnershipPaper } from '#shared/views/report/paperSchema.ts'
import type { Words } from '../../words.ts'
import { type Block, bold, sectorMark, styled, text } from '../blocks.ts'
import { labelLine } from '../cover.ts'
import { conditionIn, ideaPart, leftOpen, titledList } from './partnership.ts'

/** What came up in a taster: ideas among invented organisations, without a row, a step or an answer of anybody's. */
export function tasterPapers(papers: readonly PartnershipPaper[], words: Words): Block[] {
  const { t } = words
  if (papers.length === 0) return text(t('taster.partnerships', { count: 0 }))
  return [
    ...styled('Intro', t('taster.unconfirmed')),
    ...papers.flatMap(paper => [
      labelLine(t('taster.mark'), t('unconfirmed.mark'), 'inText'),
      ...ideaPart(paper, words),
      ...text(bold(`${t('taster.stood')}: `), ...paper.parties.flatMap((party, at) => partyIn(party, at, words))),
      ...titledList(
        t('taster.conditions'),
        paper.conditions.map(one => conditionIn(words, one)),
      ),
      ...leftOpen(paper, words),
    ]),
  ]
}

function partyIn({ actor, sector }: PartnershipPaper['parties'][number], at: number, words: Words) {
  const { sign, color } = sectorMark[sector]
  return [at > 0 ? ', ' : '', { text: `${sign}\u00A0`, color }, actorIn(words, actor)]
}
