import * as z from 'zod/mini'
import type { Reading } from '#shared/content/wording.ts'
import { pages as english } from '#shared/text/en/pages.ts'
import { pages as easy } from '#shared/text/sv/easy/pages.ts'
import { type PagesText, type PageText, pages as swedish } from '#shared/text/sv/pages.ts'
import { el } from '../join/shell/dom.ts'
import { chosenReading, recall } from '../join/shell/language.ts'
import { show } from '../join/shell/shell.ts'

const texts: Record<Reading, PagesText> = { sv: swedish, easy, en: english }

const names = ['about', 'accessibility', 'privacy', 'missing'] as const
type Name = (typeof names)[number]

const Answers = z.record(z.string(), z.string())
const Organiser = z.object({ sv: Answers, en: Answers })
type Organiser = z.infer<typeof Organiser>

const nobody: Organiser = { sv: {}, en: {} }
const answerWithin = 3_000

/** What the organiser has filled in; what has not been, or cannot be had now, stands as a blank. */
async function organiser(): Promise<Organiser> {
  try {
    const response = await fetch('/api/organiser', { signal: AbortSignal.timeout(answerWithin) })
    const read = Organiser.safeParse(await response.json())
    return read.success ? read.data : nobody
  } catch {
    return nobody
  }
}

/** Shows one of the pages that tell about the service, as the reader has chosen. */
async function read(name: Name): Promise<void> {
  const hasBlanks = texts.sv[name].sections.some(({ blanks }) => blanks !== undefined)
  const filled = hasBlanks ? await organiser() : nobody
  const draw = (reading: Reading) => {
    const { fillIn, [name]: page } = texts[reading]
    const answers = filled[reading === 'en' ? 'en' : 'sv']
    const head = el(
      'div',
      { class: 'stack stack-close' },
      el('h1', {}, page.title),
      el('p', { class: 'lead' }, page.lead),
    )
    show(
      reading,
      { title: page.title, main: [head, ...page.sections.map(section => sectionOf(section, fillIn, answers))] },
      chosen => {
        draw(chosen)
        document.querySelector<HTMLElement>('.page-footer [aria-current]')?.focus()
      },
    )
  }
  draw(reading())
}

/** The reader's own choice, else what the server read out of the browser's wishes. */
const reading = (): Reading =>
  recall('language') === undefined && document.documentElement.lang === 'en' ? 'en' : chosenReading()

function sectionOf(
  { heading, paragraphs, list, blanks, table, links }: PageText['sections'][number],
  fillIn: string,
  answers: z.infer<typeof Answers>,
) {
  const isFilled = blanks && Object.keys(blanks).every(name => answers[name] !== undefined)
  return el(
    'section',
    { class: 'read' },
    el('h2', {}, heading),
    ...(paragraphs ?? []).map(text => el('p', {}, text)),
    list && el('ul', {}, ...list.map(text => el('li', {}, text))),
    table && tableOf(table),
    ...(links ?? []).map(({ href, label }) => el('p', {}, el('a', { href, rel: 'noreferrer' }, label))),
    blanks &&
      el(
        'dl',
        { class: isFilled ? 'blanks blanks-filled' : 'blanks' },
        ...Object.entries(blanks).flatMap(([name, text]) => [el('dt', {}, text), answered(answers[name], fillIn)]),
      ),
  )
}

const answered = (answer: string | undefined, fillIn: string) =>
  answer === undefined ? el('dd', {}, fillIn) : el('dd', { class: 'blank-answer' }, answer)

function tableOf({ head, rows }: NonNullable<PageText['sections'][number]['table']>): HTMLElement {
  const row = ([name = '', ...cells]: readonly string[]) =>
    el('tr', {}, el('th', { scope: 'row' }, name), ...cells.map(cell => el('td', {}, cell)))
  return el(
    'table',
    {},
    el('thead', {}, el('tr', {}, ...head.map(name => el('th', { scope: 'col' }, name)))),
    el('tbody', {}, ...rows.map(row)),
  )
}

const page = names.find(name => name === document.body.dataset.page)
if (page) void read(page)
