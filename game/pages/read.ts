import type { Language } from '#shared/model/workshop.ts'
import { pages as english } from '#shared/text/en/pages.ts'
import { type PagesText, type PageText, pages as swedish } from '#shared/text/sv/pages.ts'
import { el } from '../join/shell/dom.ts'
import { chosenLanguage, recall } from '../join/shell/language.ts'
import { show } from '../join/shell/shell.ts'

const texts: Record<Language, PagesText> = { sv: swedish, en: english }

const names = ['about', 'accessibility', 'privacy', 'missing'] as const
type Name = (typeof names)[number]

/** Shows one of the pages that tell about the service, in the reader's language. */
function read(name: Name): void {
  const draw = (language: Language) => {
    const { fillIn, [name]: page } = texts[language]
    const head = el(
      'div',
      { class: 'stack stack-close' },
      el('h1', {}, page.title),
      el('p', { class: 'lead' }, page.lead),
    )
    show(
      language,
      { title: page.title, main: [head, ...page.sections.map(section => sectionOf(section, fillIn))] },
      chosen => {
        draw(chosen)
        document.querySelector<HTMLElement>('.page-footer [aria-current]')?.focus()
      },
    )
  }
  draw(language())
}

/** The reader's own choice, else what the server read out of the browser's wishes. */
const language = (): Language =>
  recall('language') === undefined && document.documentElement.lang === 'en' ? 'en' : chosenLanguage()

function sectionOf({ heading, paragraphs, list, blanks, table, links }: PageText['sections'][number], fillIn: string) {
  return el(
    'section',
    { class: 'read' },
    el('h2', {}, heading),
    ...(paragraphs ?? []).map(text => el('p', {}, text)),
    list && el('ul', {}, ...list.map(text => el('li', {}, text))),
    table && tableOf(table),
    ...(links ?? []).map(({ href, label }) => el('p', {}, el('a', { href, rel: 'noreferrer' }, label))),
    blanks && el('dl', { class: 'blanks' }, ...blanks.flatMap(text => [el('dt', {}, text), el('dd', {}, fillIn)])),
  )
}

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
if (page) read(page)
