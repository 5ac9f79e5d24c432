import type { Reading } from '#shared/content/wording.ts'
import { el } from '../../join/shell/dom.ts'
import { chosenReading } from '../../join/shell/language.ts'
import { show } from '../../join/shell/shell.ts'
import { type SheetName, sheet, sheetNames } from './sheets.ts'
import { type Say, sayIn } from './words.ts'

const chosen = new Set<SheetName>(sheetNames)

/** One box for each sheet; what is not ticked is neither shown nor printed. */
function choice(say: Say, name: SheetName, place: HTMLElement, onChange: () => void): HTMLElement {
  const box = el('input', { type: 'checkbox', id: `choose-${name}`, checked: chosen.has(name) })
  box.addEventListener('change', () => {
    if (box.checked) chosen.add(name)
    else chosen.delete(name)
    place.hidden = !box.checked
    onChange()
  })
  return el(
    'li',
    {},
    el(
      'label',
      { class: 'tick' },
      box,
      el('span', {}, el('b', {}, say(`name.${name}`)), ' ', el('span', { class: 'small muted' }, say(`many.${name}`))),
    ),
  )
}

/** Shows the sheets to choose and print, as the reader has chosen to read. */
function draw(reading: Reading): void {
  const say = sayIn(reading)
  const sheets = sheetNames.map(name => ({ name, place: sheet(say, name) }))
  for (const { name, place } of sheets) place.hidden = !chosen.has(name)
  const why = el('p', { class: 'error', role: 'alert' })
  const print = el('button', { type: 'button', class: 'btn btn-main' }, say('print'))
  print.addEventListener('click', () => {
    if (chosen.size > 0) window.print()
    else why.textContent = say('none')
  })
  const head = el(
    'div',
    { class: 'choosing stack' },
    el('h1', {}, say('title')),
    el('p', { class: 'lead' }, say('lead')),
    el(
      'fieldset',
      {},
      el('legend', { class: 'label' }, say('choose')),
      el(
        'ul',
        { class: 'choices' },
        ...sheets.map(({ name, place }) => choice(say, name, place, () => why.replaceChildren())),
      ),
    ),
    print,
    why,
  )
  show(reading, { title: say('title'), main: [head, ...sheets.map(({ place }) => place)] }, next => {
    draw(next)
    document.querySelector<HTMLElement>('.page-footer [aria-current]')?.focus()
  })
}

draw(chosenReading())
