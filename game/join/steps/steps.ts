import { el, icon } from '../shell/dom.ts'
import { fill } from '../shell/language.ts'
import type { Page, Words } from '../shell/shell.ts'
import { field, form, quiet } from './form.ts'

/** Where somebody is on the way in, with everything that has been typed. */
export type State = {
  at: 'code' | 'here' | 'who' | 'resume'
  /** The code as it was typed, or the token of a QR code, which is never shown. */
  code: string
  token: string
  name: string
  resumeCode: string
  /** Where some are in the hall and some are not, the page asks which. */
  isHybrid?: boolean | undefined
  isRemote?: boolean
  /** Who already has seats on this device in the workshop of the code. */
  here?: { workshopId: string; names: string; isMany: boolean } | undefined
}

export type Does = {
  change(part: Partial<State>): void
  goTo(part: Partial<State>): void
  submit(): void
  comeBack(workshopId: string): void
}

/** The code: one field, and the ways past it for those who have been here before. */
export function codePage(words: Words, state: State, does: Does): Page {
  const code = field({
    id: 'code',
    label: words['code.label'],
    hint: words['code.hint'],
    value: state.code,
    isCode: true,
    onInput: value => does.change({ code: value, token: '' }),
  })
  const task = form({
    title: words['code.title'],
    lead: words['code.lead'],
    go: words['code.go'],
    fields: [el('div', { id: 'held' }), code],
    onSubmit: does.submit,
  })
  const more = el(
    'div',
    { class: 'after' },
    el('p', { class: 'small muted' }, words['code.camera']),
    quiet(words['code.haveSeat'], () => does.goTo({ at: 'resume' })),
  )
  return { title: words['code.title'], main: [task, more], hasTown: true }
}

/** A seat that this device has: the shortest way back in. */
export function heldNote(
  words: Words,
  names: string,
  isMany: boolean,
  title: string,
  onPress: () => void,
): HTMLElement {
  const go = el('button', { type: 'button', class: 'btn btn-main' }, fill(words['back.go'], { names }))
  go.addEventListener('click', onPress)
  return el(
    'div',
    { class: 'note' },
    icon('tablet'),
    el(
      'p',
      { class: 'note-words' },
      el('b', {}, fill(words[isMany ? 'back.many' : 'back.one'], { names })),
      ` ${words[isMany ? 'back.manyWords' : 'back.oneWords']} ${title && fill(words['back.in'], { title })}`,
    ),
    go,
  )
}

/** The device has seats in this workshop already: first the way back to them, then one more at the tablet. */
export function herePage(words: Words, state: State, does: Does): Page {
  const { workshopId = '', names = '', isMany = false } = state.here ?? {}
  const task = form({
    title: words['here.title'],
    lead: words[isMany ? 'back.manyWords' : 'back.oneWords'],
    go: fill(words['back.go'], { names }),
    fields: [],
    onSubmit: () => does.comeBack(workshopId),
  })
  const share = quiet(words['here.share'], () => does.goTo({ at: 'who' }))
  return { title: words['here.title'], main: [task, el('div', { class: 'after' }, share, changeCode(words, does))] }
}

/** The first name, what happens to it, and which bank one belongs to. */
export function whoPage(words: Words, state: State, does: Does): Page {
  const name = field({
    id: 'name',
    label: words['who.label'],
    hint: words['who.hint'],
    value: state.name,
    autocomplete: 'given-name',
    onInput: value => does.change({ name: value }),
  })
  const task = form({
    title: words['who.title'],
    lead: words['who.lead'],
    go: words['who.go'],
    fields: [
      name,
      ...(state.isHybrid ? [whereabouts(words, state, does)] : []),
      el('p', { class: 'truth' }, words['who.truth']),
    ],
    onSubmit: does.submit,
  })
  const sides = ['ideaDriven', 'public', 'resident', 'firm', 'politician', 'observer'] as const
  const help = el(
    'details',
    { class: 'sides' },
    el('summary', {}, words['who.sides']),
    el('p', {}, words['who.sidesWords']),
    el('ul', {}, ...sides.map(side => el('li', {}, words[`who.${side}`]))),
  )
  const after = el(
    'div',
    { class: 'after' },
    help,
    el('p', { class: 'small' }, words['who.share']),
    changeCode(words, does),
  )
  return { title: words['who.title'], main: [task, after] }
}

/** In the hall or at a distance: one tick, for those who are not in the hall. */
function whereabouts(words: Words, state: State, does: Does): HTMLElement {
  const box = el('input', {
    type: 'checkbox',
    id: 'remote',
    checked: state.isRemote,
    'aria-describedby': 'remote-hint',
  })
  box.addEventListener('change', () => does.change({ isRemote: box.checked }))
  return el(
    'div',
    { class: 'field' },
    el('label', { class: 'tick', for: 'remote' }, box, words['who.remote']),
    el('p', { class: 'under', id: 'remote-hint' }, words['who.remoteHint']),
  )
}

/** A seat on another device moves here, by the code that stands there. */
export function resumePage(words: Words, state: State, does: Does): Page {
  const code = field({
    id: 'code',
    label: words['code.label'],
    hint: words['code.hint'],
    value: state.code,
    onInput: value => does.change({ code: value, token: '' }),
  })
  const resume = field({
    id: 'resume',
    label: words['resume.label'],
    hint: words['resume.hint'],
    value: state.resumeCode,
    onInput: value => does.change({ resumeCode: value }),
  })
  const task = form({
    title: words['resume.title'],
    lead: words['resume.lead'],
    go: words['resume.go'],
    fields: state.token ? [resume] : [code, resume],
    onSubmit: does.submit,
  })
  return {
    title: words['resume.title'],
    main: [
      task,
      el(
        'div',
        { class: 'after' },
        quiet(words['resume.back'], () => does.goTo({ at: 'code' })),
      ),
    ],
  }
}

const changeCode = (words: Words, does: Does) => quiet(words.change, () => does.goTo({ at: 'code', token: '' }))
