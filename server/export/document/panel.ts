import { capital, sentence, small } from '#shared/content/wording.ts'
import type { Sector } from '#shared/model/actor.ts'
import { actorIn } from '#shared/views/report/chairs/letters.ts'
import type { Report, TileChange, TilePicture } from '#shared/views/report/reportSchema.ts'
import type { Words } from '../words.ts'
import { type Block, bold, type Cell, cell, heading, quiet, sectorMark, styled, table } from './blocks.ts'
import { listed } from './paper/partnership.ts'

/** The insight panel: what the room asked for, missed, decided by and left open, as sums that point at nobody. */
export function panel(report: Report, words: Words): Block[] {
  const { t } = words
  const rows = panelRows(report, words)
    .filter(({ found }) => found.length > 0)
    .map(({ label, found }) => [cell(bold(label)), cell(sentence(capital(found.join(', '))))])
  if (rows.length === 0) return []
  return [
    heading(2, t('panel.title')),
    ...styled('Intro', t('panel.intro')),
    ...table([t('panel.what'), t('panel.found')], [32, 68], rows, 'short'),
  ]
}

/** Each question of the panel with what was found, the largest first; nothing where there was nothing to count. */
export function panelRows(report: Report, words: Words): { label: string; found: string[] }[] {
  const { t } = words
  const counted = (what: string, count: number) => t('panel.counted', { what, count })
  const deciding = (sector: Sector) =>
    report.deciders
      .filter(one => one.sector === sector)
      .map(({ decider, count }) => counted(small(words.decider(decider)), count))
  const principles = (by: 'chosen' | 'tried') =>
    [...report.principles]
      .filter(one => one[by] > 0)
      .sort((one, other) => other[by] - one[by])
      .map(one => counted(small(words.principle(one.principle)), one[by]))
  const { verdicts } = report
  const all = report.summary.partnerships
  return [
    { label: t('panel.asked'), found: report.asked.map(({ chip, count }) => counted(small(words.chip(chip)), count)) },
    { label: t('panel.wanted'), found: report.wanted.map(({ actor, count }) => counted(actor, count)) },
    { label: t('panel.deciders.ideaDriven'), found: deciding('ideaDriven') },
    { label: t('panel.deciders.public'), found: deciding('public') },
    { label: t('panel.chosen'), found: principles('chosen') },
    { label: t('panel.tried'), found: principles('tried') },
    {
      label: t('panel.pillars'),
      found: report.pillarsLacking.map(({ pillar, count }) =>
        t('panel.pillar', { pillar: small(t(`pillar.${pillar}`)), count, all }),
      ),
    },
    {
      label: t('panel.verdicts'),
      found: verdicts
        ? (['yes', 'roughly', 'no'] as const).map(verdict => counted(t(`verdict.${verdict}`), verdicts[verdict]))
        : [],
    },
  ]
}

const texts = ['name', 'does', 'offersText', 'needs', 'manyThink', 'limit', 'parent'] as const

/** What an owner changed on the tile, field by field: what stood there, and what stands there now. */
export function changesIn(
  { before, after }: TileChange,
  words: Words,
): { field: string; before: string; after: string }[] {
  const { t } = words
  const chips = (picture: TilePicture) => listed(picture.offers, words)
  const offers = { field: t('tile.offers'), before: chips(before), after: chips(after) }
  return [
    offers,
    ...texts.map(name => ({ field: t(`tile.${name}`), before: before[name], after: after[name] })),
  ].filter(one => one.before !== one.after)
}

/** Tiles before and after, of owners who changed theirs once others had spoken for them. */
export function changedTiles(report: Report, words: Words): Block[] {
  const { t } = words
  const rows = report.tileChanges.map((change): Cell[] => {
    const { sign, color } = sectorMark[change.sector]
    const changes = changesIn(change, words)
    const side = (at: 'before' | 'after') =>
      changes.map(one => [quiet(`${one.field}: `), one[at] ? sentence(one[at]) : quiet(sentence(t('tile.nothing')))])
    return [
      [[{ text: `${sign}\u00A0`, color }, bold(actorIn(words, change.organisation))]],
      side('before'),
      side('after'),
    ]
  })
  if (rows.length === 0) return []
  return [
    heading(2, t('tile.title')),
    ...styled('Intro', t('tile.intro')),
    ...table([t('column.organisation'), t('tile.before'), t('tile.after')], [28, 36, 36], rows),
  ]
}
