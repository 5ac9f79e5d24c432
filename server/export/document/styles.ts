import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx'
import { ink, rule, slate } from './blocks.ts'

/** Fonts that every office has, or has a twin of with the same measure. */
const body = 'Arial'
const display = 'Georgia'

/** Line height in 240ths of the font's own. */
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO })

const headed = (size: number, before: number, after: number) => ({
  run: { font: display, size, bold: true, color: ink },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after, ...lines(254) } },
})

/** The looks of the document by name, so that whoever receives it can change them in one place. */
export const styles = (locale: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: body, size: 20, color: ink, language: { value: locale, eastAsia: locale } },
      paragraph: { spacing: { after: 110, ...lines(276) } },
    },
    title: headed(48, 0, 80),
    heading1: headed(32, 360, 120),
    heading2: headed(27, 260, 90),
    heading3: headed(22, 170, 50),
  },
  paragraphStyles: [
    named('Lead', 'Lead', { size: 21, color: slate }, { keepNext: true, spacing: { before: 120, after: 20 } }),
    named('Intro', 'Intro', { size: 20 }, { keepNext: true, spacing: { after: 110, ...lines(276) } }),
    named('Meta', 'Meta', { size: 20 }, { spacing: { after: 160, ...lines(288) } }),
    named('ListParagraph', 'List Paragraph', { size: 20 }, { spacing: { after: 50, ...lines(268) } }),
    named('Quiet', 'Quiet', { size: 18, color: slate }, { spacing: { before: 60, after: 100, ...lines(264) } }),
    named('TableText', 'Table text', { size: 19 }, { spacing: { after: 0, ...lines(258) } }),
    named('TableHead', 'Table head', { size: 19, bold: true }, { spacing: { after: 0, ...lines(258) } }),
    named('SlipTitle', 'Slip title', { size: 24, bold: true, font: display }, { spacing: { after: 80 } }),
    named(
      'Notice',
      'Notice',
      { size: 20 },
      {
        spacing: { before: 0, after: 60, ...lines(276) },
        indent: { left: 160 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, color: ink, space: 8 } },
      },
    ),
    named('Header', 'header', { size: 17, color: slate }, { spacing: { after: 0 } }),
    named(
      'Footer',
      'footer',
      { size: 17, color: slate },
      {
        spacing: { before: 0, after: 0 },
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: rule, space: 6 } },
      },
    ),
  ],
})

type Named = NonNullable<IStylesOptions['paragraphStyles']>[number]

const named = (id: string, name: string, run: Named['run'], paragraph: Named['paragraph']): Named => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run,
  paragraph,
})
