import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Shared } from '#shared/model/workshop.ts'
import { exportWholeWords as enWhole } from '#shared/text/en/export/whole.ts'
import { town as english } from '#shared/text/en/town.ts'
import { exportWholeWords as svWhole } from '#shared/text/sv/export/whole.ts'
import { town as swedish } from '#shared/text/sv/town.ts'
import { translator } from '#shared/text/translate.ts'
import { kit } from '#shared/town/art/kit.ts'
import type { Frame } from '#shared/town/layout/board.ts'
import { layoutOf } from '#shared/town/layout/layoutOf.ts'
import { approximateMeasure } from '#shared/town/layout/text/measure.ts'
import { wordsOf } from '#shared/town/layout/words.ts'
import { glowOf } from '#shared/town/scenery/light.ts'
import { printed } from '#shared/town/scenery/print/printed.ts'
import { type Tag, tagsOf } from '#shared/town/scenery/print/tags.ts'
import { sceneryOf } from '#shared/town/scenery/sceneryOf.ts'
import { townOf } from '#shared/town/townOf.ts'
import { marketsOf } from '#shared/views/desk/markets.ts'
import { printable, printableAll } from '../printable.ts'

/** The picture is as wide as a big screen, and its smallest text can be read on a page of A4. */
const board = { width: 1920, height: 1200, font: 21, isScreen: false, panel: 0 }

const font = 'Atkinson Hyperlegible Next'
const catalogues = { sv: { ...swedish, ...svWhole }, en: { ...english, ...enWhole } }
const locales = { sv: 'sv-SE', en: 'en-GB' }

/** A date in the workshop's language. */
function dayIn(language: Shared['language']): (day: string) => string {
  const days = new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return day => days.format(Date.parse(`${day}T12:00:00Z`)).replace('.', '')
}

/** The town as it stands now, or that of the market with this number, as one SVG document that needs nothing beside itself. */
export function townPicture(shared: Shared, market = 0): string {
  const marketId = marketsOf(shared).find(({ number }) => number === market)?.id
  const town = printableAll(townOf(shared, marketId))
  const { language } = shared
  const frame: Frame = { ...board, words: wordsOf(translator(language, catalogues), dayIn(language)) }
  const layout = layoutOf(town, frame, approximateMeasure)
  const tags = [...tagsOf(town, layout), heading(shared, market)]
  const svg = printed(sceneryOf(town, layout), glowOf(town.light), { kit, tags, font })
  return svg.replace('<defs>', `<defs><style>${faces()}</style>`)
}

/** Whose town it is, and when: on a tag in the middle at the top, where nothing else stands. */
function heading({ title, day, language }: Shared, market: number): Tag {
  const place = market > 0 ? [translator(language, catalogues)('market.name', { number: market })] : []
  const line = printable([title, ...place, day].filter(Boolean).join(' · '))
  const room = board.width * 0.4
  const size = Math.min(26, (26 * room) / approximateMeasure(line, 26, 700))
  const width = approximateMeasure(line, size, 700) + 36
  const box = { x: (board.width - width) / 2, y: 8, width, height: 46 }
  return { kind: 'paper', label: { box, lines: [line], size, weight: 700, lead: 0, isCut: false } }
}

/** The interface's font in the document itself, so that names are set as they were measured wherever it is opened. */
let said: string | undefined
function faces(): string {
  said ??= [face('latin-ext', 'U+0100-02BA,U+1E00-1E9F,U+2020-20C0'), face('latin', 'U+0000-00FF,U+2000-206F')].join('')
  return said
}

function face(letters: 'latin' | 'latin-ext', range: string): string {
  const file = `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${letters}-wght-normal.woff2`
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file)).toString('base64')
  return `@font-face{font-family:"${font}";font-weight:200 800;src:url(data:font/woff2;base64,${bytes}) format("woff2");unicode-range:${range}}`
}
