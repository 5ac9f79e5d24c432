import type { Reading } from '#shared/content/wording.ts'
import { join as joinEn } from '#shared/text/en/join.ts'
import { words as wordsEn } from '#shared/text/en/words.ts'
import { join as joinEasy } from '#shared/text/sv/easy/join.ts'
import { words as wordsEasy } from '#shared/text/sv/easy/words.ts'
import { join as joinSv } from '#shared/text/sv/join.ts'
import { words as wordsSv } from '#shared/text/sv/words.ts'
import { drawing, el } from './dom.ts'
import { chooseReading, languageOf, readings } from './language.ts'

const words = { ...wordsSv, ...joinSv }
export type Words = Readonly<Record<keyof typeof words, string>>
const texts: Record<Reading, Words> = {
  sv: words,
  easy: { ...words, ...wordsEasy, ...joinEasy },
  en: { ...wordsEn, ...joinEn },
}
export const wordsIn = (reading: Reading): Words => texts[reading]

/** What a page is made of: its name, its task, and whether the town stands over it. */
export type Page = { title: string; main: Node[]; hasTown?: boolean; isReading?: boolean }

const curve = 'M0 16C120 30 210 10 340 18S560 32 690 20 900 8 1010 18 1130 28 1200 18'

/** The edge of a slim shore: water over foam over sand, and open air below. */
const shoreEdge = () =>
  drawing({ class: 'shore-edge', viewBox: '0 0 1200 46', preserveAspectRatio: 'none' }, [
    { d: `${curve}V-20H0Z`, transform: 'translate(0 14)', fill: 'var(--shore)' },
    { d: `${curve}V-20H0Z`, transform: 'translate(0 10)', fill: 'var(--water-edge)' },
    { d: `${curve}V-20H0Z`, transform: 'translate(0 4)', fill: 'var(--water-bg)' },
    { d: `${curve}V-20H0Z`, transform: 'translate(0 4)', fill: 'var(--shadow-ink)' },
    { d: `${curve}V-20H0Z`, transform: 'translate(0 -1)', fill: 'var(--water-bg)' },
  ])

/** The edge of the paper that slides in under the town. */
const paperEdge = () =>
  drawing({ class: 'town-edge', viewBox: '0 0 1200 40', preserveAspectRatio: 'none' }, [
    { d: `${curve}V40H0Z`, transform: 'translate(0 -7)', fill: 'var(--shadow-ink)' },
    { d: `${curve}V40H0Z`, fill: 'var(--sheet)' },
    { d: `${curve}V40H0Z`, transform: 'translate(0 6)', fill: 'var(--straw)' },
    { d: `${curve}V40H0Z`, transform: 'translate(0 10)', fill: 'var(--bg)' },
  ])

function nameTag(words: Words): HTMLElement {
  const mark = drawing({ viewBox: '0 0 64 40', width: '44', height: '27' }, [
    { d: 'M12 24Q32 2 52 24', fill: 'none', stroke: 'var(--together)', 'stroke-width': '7' },
    { d: 'M2 28a10 10 0 1 0 20 0a10 10 0 1 0-20 0', fill: 'var(--sector-idea)' },
    {
      d: 'M45.500 18h14a2.500 2.500 0 0 1 2.500 2.500v14a2.500 2.500 0 0 1-2.500 2.500h-14a2.500 2.500 0 0 1-2.500-2.500v-14a2.500 2.500 0 0 1 2.500-2.500Z',
      fill: 'var(--sector-public)',
    },
  ])
  return el('a', { class: 'tag', href: '/' }, mark, el('span', {}, el('span', { class: 'tag-name' }, words.product)))
}

function shore(words: Words, hasTown: boolean | undefined): HTMLElement {
  const row = el('div', { class: 'shore-row' }, el('div', { class: 'shore-tags' }, nameTag(words)))
  if (!hasTown) {
    const slim = el('header', { class: 'shore' }, row)
    slim.prepend(shoreEdge())
    return slim
  }
  return el('header', { class: 'town' }, el('div', { class: 'town-picture' }), row, paperEdge())
}

/** Puts a page up; `again` draws it anew for another way to read, with everything that was typed. */
export function show(reading: Reading, page: Page, again: (reading: Reading) => void): void {
  const words = wordsIn(reading)
  document.documentElement.lang = languageOf(reading)
  document.title = `${page.title} – ${words.product}`
  const choice = (one: Reading) => {
    const isCurrent = one === reading
    const button = el(
      'button',
      { type: 'button', lang: languageOf(one), 'aria-current': isCurrent && 'true' },
      words[`language.${one}`],
    )
    button.addEventListener('click', () => {
      chooseReading(one)
      again(one)
    })
    return button
  }
  const links = [
    ['/tillganglighet', words['footer.accessibility']],
    ['/integritet', words['footer.saved']],
    ['/om', words['footer.about']],
  ] as const
  const whole = el(
    'div',
    { class: 'page' },
    el('a', { class: 'skip', href: '#task' }, words.skip),
    shore(words, page.hasTown),
    el('main', { id: 'task', class: 'reading', tabindex: '-1' }, ...page.main),
    el(
      'footer',
      { class: 'page-footer' },
      ...readings.map(choice),
      el('nav', { 'aria-label': words['footer.more'] }, ...links.map(([href, label]) => el('a', { href }, label))),
    ),
  )
  const old = document.querySelector('.page')
  // The picture that has come stays, so that a new step does not fetch or blink.
  const picture = old?.querySelector('.town-picture')
  if (picture && page.hasTown) whole.querySelector('.town-picture')?.replaceWith(picture)
  if (old) old.replaceWith(whole)
  else document.body.prepend(whole)
}
