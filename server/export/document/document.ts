import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { Report } from '#shared/views/report/reportSchema.ts'
import { localeOf, type Words } from '../words.ts'
import { type Block, runs, slate, tab, textWidth } from './blocks.ts'
import { insights, method, surveySection } from './closing.ts'
import { cover, summary, versionLine } from './cover.ts'
import { confirmed, ideaBank, nextSteps, toCheck, unconfirmed } from './sections.ts'
import { letters, slips } from './slips.ts'
import { styles } from './styles.ts'

/** The whole report as an office document, in nine sections and two appendices. */
export async function documentFile(report: Report, words: Words, hash: string): Promise<Uint8Array> {
  const cut = slips(report, words)
  const blocks: Block[] = [
    ...cover(report, words),
    ...summary(report, words),
    ...confirmed(report, words),
    ...unconfirmed(report, words),
    ...nextSteps(report, words),
    ...toCheck(report, words),
    ...insights(report, words),
    ...ideaBank(report, words),
    ...surveySection(report, words),
    ...method(report, words, hash),
    ...cut,
    ...letters(report, words, cut.length > 0 ? 2 : 1),
  ]
  const { t } = words
  const file = new Document({
    title: report.title,
    subject: t(`lead.${report.label}`),
    creator: t('product'),
    lastModifiedBy: t('product'),
    description: versionLine(report, words),
    styles: styles(localeOf(report.language)),
    compatibility: { version: 15 },
    numbering: { config: [bulletList] },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1300, bottom: 1200, left: 1278, right: 1278, header: 560, footer: 560 },
          },
        },
        headers: {
          first: new Header({ children: [header(report, words, true)] }),
          default: new Header({ children: [header(report, words)] }),
        },
        footers: {
          first: new Footer({ children: [footer(report, words)] }),
          default: new Footer({ children: [footer(report, words)] }),
        },
        children: blocks,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

const rightTab = [{ type: TabStopType.RIGHT, position: textWidth }]

/** What every page says above: what kind of paper it is, which page one says larger, and loudly if it is a rehearsal. */
function header(report: Report, { t }: Words, isFirst = false): Paragraph {
  const title = isFirst ? '' : report.title
  const mark = report.isRehearsal ? { text: t('frame.rehearsal'), bold: true } : title
  const label = isFirst ? '' : t(`label.${report.label}`)
  return new Paragraph({ style: 'Header', tabStops: rightTab, children: [...runs([mark]), tab(), ...runs([label])] })
}

function footer(report: Report, words: Words): Paragraph {
  const { t } = words
  return new Paragraph({
    style: 'Footer',
    tabStops: rightTab,
    children: [
      ...runs([versionLine(report, words)]),
      tab(),
      ...runs([`${t('frame.page')} `]),
      new TextRun({ children: [PageNumber.CURRENT] }),
      ...runs([` ${t('frame.pageOf')} `]),
      new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
    ],
  })
}

const bulletList = {
  reference: 'bullets',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 300, hanging: 240 } }, run: { color: slate } },
    },
  ],
}
