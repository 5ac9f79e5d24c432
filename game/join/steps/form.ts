import { el, icon } from '../shell/dom.ts'

export type FieldOptions = {
  id: string
  label: string
  hint: string
  value: string
  onInput: (value: string) => void
  /** The code is large and in capitals. */
  isCode?: boolean
  autocomplete?: string
}

/** A written field: label above, hint under, and room for what is wrong. */
export function field({ id, label, hint, value, onInput, isCode, autocomplete = 'off' }: FieldOptions): HTMLElement {
  const input = el('input', {
    id,
    class: isCode ? 'in in-code' : 'in',
    value,
    autocomplete,
    autocapitalize: isCode ? 'characters' : 'words',
    autocorrect: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    'aria-describedby': `${id}-hint ${id}-error`,
  })
  input.addEventListener('input', () => {
    tell(id, '')
    onInput(input.value)
  })
  return el(
    'div',
    { class: 'field' },
    el('label', { for: id }, label),
    input,
    el('p', { class: 'under', id: `${id}-hint` }, hint),
    el('p', { class: 'error', id: `${id}-error`, role: 'alert' }),
  )
}

/** Says what is wrong with a field and goes to it; an empty sentence says that nothing is. */
export function tell(id: string, sentence: string): void {
  const input = document.getElementById(id)
  const error = document.getElementById(`${id}-error`)
  if (!input || !error) return
  if (sentence) input.setAttribute('aria-invalid', 'true')
  else input.removeAttribute('aria-invalid')
  error.replaceChildren(...(sentence ? [icon('look'), el('span', {}, sentence)] : []))
  if (sentence) input.focus()
}

type FormOptions = { title: string; lead?: string; go: string; fields: HTMLElement[]; onSubmit: () => void }

/** One task: a heading that says it, its fields, and one button that ends it. */
export function form({ title, lead, go, fields, onSubmit }: FormOptions): HTMLFormElement {
  const whole = el(
    'form',
    { class: 'stack stack-wide', novalidate: true },
    heading(title, lead),
    ...fields,
    el('p', { class: 'note waiting', id: 'waiting', role: 'status' }),
    el('button', { type: 'submit', class: 'btn btn-main btn-wide' }, go, icon('arrow')),
  )
  whole.addEventListener('submit', event => {
    event.preventDefault()
    onSubmit()
  })
  return whole
}

const heading = (title: string, lead?: string): HTMLElement =>
  el('div', { class: 'stack stack-close' }, el('h1', {}, title), lead !== undefined && el('p', {}, lead))

/** What the page is waiting for, said politely; nothing when it waits for nothing. */
export function wait(sentence: string): void {
  const note = document.getElementById('waiting')
  if (note && note.textContent !== sentence) note.textContent = sentence
}

/** A button that reads like a link, for what few need. */
export function quiet(words: string, onPress: () => void): HTMLElement {
  const button = el('button', { type: 'button', class: 'btn btn-quiet' }, words)
  button.addEventListener('click', onPress)
  return button
}
