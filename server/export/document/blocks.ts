import {
  BorderStyle,
  HeadingLevel,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

/** What a document is made of. */
export type Block = Paragraph | Table

/** Colours that hold 4.5:1 on white paper, also when printed grey. */
export const ink = '1E2F38'
export const slate = '51636B'
export const rule = 'B9B2A2'
export const sectorMark = {
  ideaDriven: { sign: '●', color: '86446B' },
  public: { sign: '■', color: '24507C' },
} as const

/** The width of the text on an A4 page, in twentieths of a point. */
export const textWidth = 9350

type Run = string | IRunOptions

/** Runs of text; user text is only ever the `text` of a run, never a child that could be read as a field. */
export const runs = (parts: readonly Run[]): TextRun[] =>
  parts.filter(written).flatMap(part => {
    const { text = '', ...look } = typeof part === 'string' ? { text: part } : part
    return text.split('\n').map((line, at) => new TextRun({ ...look, text: line, break: at > 0 ? 1 : undefined }))
  })

/** To the next tab stop; a tab inside text would be only a space. */
export const tab = (): TextRun => new TextRun({ children: [new Tab()] })

const written = (part: Run): boolean => (typeof part === 'string' ? part : (part.text ?? '')) !== ''

/** A paragraph, or nothing when there is nothing to say. */
export const text = (...parts: Run[]): Block[] =>
  parts.some(written) ? [new Paragraph({ children: runs(parts) })] : []

export const styled = (style: string, ...parts: Run[]): Block[] =>
  parts.some(written) ? [new Paragraph({ style, children: runs(parts) })] : []

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

export const heading = (level: 1 | 2 | 3, title: string, isOnNewPage = false): Block =>
  new Paragraph({ heading: levels[level], pageBreakBefore: isOnNewPage, children: runs([title]) })

export const bold = (words: string): IRunOptions => ({ text: words, bold: true })
export const quiet = (words: string): IRunOptions => ({ text: words, color: slate })

/** A labelled line: the label in bold, then what people wrote; nothing where they wrote nothing. */
export const labelled = (label: string, words: string): Block[] => (words ? text(bold(`${label}: `), words) : [])

export const bullets = (items: readonly (readonly Run[])[]): Block[] =>
  items
    .filter(item => item.some(written))
    .map(
      item =>
        new Paragraph({ style: 'ListParagraph', numbering: { reference: 'bullets', level: 0 }, children: runs(item) }),
    )

/** A cell: its paragraphs, one a line of runs. */
export type Cell = readonly (readonly Run[])[]

export const cell = (...parts: Run[]): Cell => [parts]

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const thin = { style: BorderStyle.SINGLE, size: 4, color: rule } as const
const strong = { style: BorderStyle.SINGLE, size: 12, color: ink } as const

/** A table with a header row that repeats on every page, and rules between the rows only; a short one stays whole on its page, a long one leaves no row alone, a dense one takes less of it. */
export function table(
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly Cell[])[],
  kind: 'short' | 'long' | 'dense' = 'long',
): Block[] {
  const all = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map(width => Math.round((textWidth * width) / all))
  const line = (cells: readonly Cell[], isHead: boolean, keepNext = isHead) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead || undefined,
      children: columns.map((width, at) =>
        tableCell(cells[at] ?? [], width, { isHead, keepNext, isDense: kind === 'dense' }),
      ),
    })
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: columns,
      tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
      rows: [
        line(
          head.map(title => cell(title)),
          true,
        ),
        ...rows.map((cells, at) =>
          line(cells, false, (kind === 'short' && at < rows.length - 1) || at === rows.length - 2),
        ),
      ],
    }),
    gap(),
  ]
}

type CellLook = { isHead: boolean; keepNext: boolean; isDense: boolean }

const tableCell = (lines: Cell, width: number, { isHead, keepNext, isDense }: CellLook): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: { top: none, left: none, right: none, bottom: isHead ? strong : thin },
    margins: isDense ? { top: 20, bottom: 30, left: 0, right: 140 } : { top: 60, bottom: 70, left: 0, right: 140 },
    children: (lines.length > 0 ? lines : [['']]).map(
      parts => new Paragraph({ style: isHead ? 'TableHead' : 'TableText', keepNext, children: runs(parts) }),
    ),
  })

/** The air after a table, which paragraphs have by themselves. */
export const gap = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 160, lineRule: LineRuleType.EXACT }, children: [] })

/** One frame with a dashed edge to cut along; it never breaks over a page. */
export const cutOut = (children: readonly Block[]): Block[] => {
  const edge = { style: BorderStyle.DASHED, size: 6, color: slate } as const
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: [textWidth],
      borders: { top: edge, bottom: edge, left: edge, right: edge },
      rows: [
        new TableRow({
          cantSplit: true,
          children: [new TableCell({ margins: { top: 160, bottom: 160, left: 220, right: 220 }, children })],
        }),
      ],
    }),
    gap(),
  ]
}
