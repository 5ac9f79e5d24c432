import { surveyKeys } from '#shared/content/evening.ts'
import type { NoteLine, Report } from '#shared/views/report/reportSchema.ts'
import { changesIn } from '../document/panel.ts'
import type { PaperKey, Words } from '../words.ts'
import type { Line } from './paperLines.ts'

/** Notes under one title, each with the partnership or the market it belongs to. */
export const noted = (notes: readonly NoteLine[], title: PaperKey, { t }: Words): Line[] =>
  notes.map(({ text, partnership, market }) => {
    const note = market === undefined ? t(title) : `${t(title)} (${t('market.name', { number: market })})`
    return { partnership, what: text, note }
  })

/** The insight panel, one row for each thing that was counted. */
export function panelLines(report: Report, words: Words): Line[] {
  const { t } = words
  const { verdicts } = report
  const told = (['yes', 'roughly', 'no'] as const).map(verdict => ({
    what: t(`verdict.${verdict}`),
    answer: String(verdicts?.[verdict] ?? 0),
    note: t('panel.verdicts'),
  }))
  const principles = (by: 'chosen' | 'tried') =>
    report.principles
      .filter(one => one[by] > 0)
      .map(one => ({ what: words.principle(one.principle), answer: String(one[by]), note: t(`panel.${by}`) }))
  return [
    ...report.asked.map(({ chip, count }) => ({
      what: words.chip(chip),
      answer: String(count),
      note: t('panel.asked'),
    })),
    ...report.wanted.map(({ actor, sector, count }) => ({
      who: actor,
      sector,
      answer: String(count),
      note: t('panel.wanted'),
    })),
    ...report.deciders.map(({ decider, sector, count }) => ({
      sector,
      decides: words.decider(decider),
      answer: String(count),
      note: t(`panel.deciders.${sector}`),
    })),
    ...principles('chosen'),
    ...principles('tried'),
    ...report.pillarsLacking.map(({ pillar, count }) => ({
      what: t(`pillar.${pillar}`),
      answer: String(count),
      note: t('panel.pillars'),
    })),
    ...(verdicts ? told : []),
  ]
}

/** Each line that an owner changed on the own tile, with what stood there. */
export const tileLines = ({ tileChanges }: Report, words: Words): Line[] =>
  tileChanges.flatMap(change =>
    changesIn(change, words).map(({ field, before, after }) => ({
      who: change.organisation,
      sector: change.sector,
      what: `${field}: ${after || words.t('tile.nothing')}`,
      note: `${words.t('tile.title')}. ${words.t('tile.before')}: ${before || words.t('tile.nothing')}`,
    })),
  )

/** A statement's spread as five counts, and what people said in their own words. */
export function surveyLines({ survey }: Report, words: Words): Line[] {
  const { t } = words
  return (['start', 'end'] as const).flatMap(moment => {
    const sum = survey[moment]
    const note = t(`survey.${moment}`, { count: sum.count })
    const spreads = surveyKeys.flatMap(key => {
      const spread = sum[key]
      const told = spread?.map((count, at) => `${at + 1}: ${count}`).join(' | ')
      return told ? [{ what: words.statement(key), answer: told, note }] : []
    })
    return [...spreads, ...sum.sentences.map(what => ({ what, note }))]
  })
}
