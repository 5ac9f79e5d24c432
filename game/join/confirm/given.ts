import { capital } from '#shared/content/wording.ts'
import type { OwnerPage } from '#shared/views/live/ownerPage.ts'
import { el } from '../shell/dom.ts'
import { deciders, noReasons, type Say } from './words.ts'

type Given = { say: Say; page: OwnerPage; onChange: () => void; onTakeBack: () => void }

/** What the organisation has answered, and the ways to say otherwise. */
export function given({ say, page, onChange, onTakeBack }: Given): HTMLElement {
  const { answer } = page
  const marks = [
    answer?.onPaper && say('given.onPaper'),
    page.isContested && say('given.contested'),
    page.isStale && say('given.stale'),
  ]
  const ask = el(
    'div',
    { class: 'note warn', hidden: true },
    el('p', { class: 'note-words', id: 'sure', tabindex: '-1' }, say('given.sure')),
    button(say('given.keep'), 'btn', () => open(false)),
    button(say('given.yes'), 'btn btn-danger', onTakeBack),
  )
  const back = button(say('given.takeBack'), 'btn btn-quiet', () => open(true))
  const open = (isOpen: boolean) => {
    ask.hidden = !isOpen
    back.hidden = isOpen
    if (isOpen) ask.querySelector<HTMLElement>('#sure')?.focus()
    else back.focus()
  }
  return el(
    'section',
    { class: 'stack stack-wide', 'aria-labelledby': 'answering' },
    el(
      'div',
      { class: 'note answered' },
      el(
        'div',
        { class: 'note-words stack stack-close' },
        el('h2', { id: 'answering', tabindex: '-1' }, say('given.title')),
        el('p', {}, say('given.says', { actor: page.actor })),
        el('p', { class: 'own' }, wordsOf(say, page)),
      ),
    ),
    ...marks.map(mark => mark && el('p', { class: 'note warn' }, mark)),
    el('p', { class: 'note waiting', id: 'waiting', role: 'status' }),
    el('div', { class: 'row wrap' }, button(say('given.change'), 'btn', onChange), back),
    ask,
  )
}

function wordsOf(say: Say, { answer }: OwnerPage): string {
  if (!answer) return ''
  const yes = deciders.find(({ key }) => key === answer.decider)?.yes
  if (answer.answer === 'yes') return yes ? say.pick(yes) : say('answer.yes')
  if (answer.answer === 'yesIf') return say('given.yesIf', { condition: answer.condition ?? '' })
  const reason = noReasons.find(({ key }) => key === answer.reason)?.label
  const words = [reason && say.pick(reason), capital(answer.reasonText ?? '')].filter(Boolean).join('. ')
  return words ? say('given.noBecause', { reason: words }) : say('given.no')
}

export function button(words: string, look: string, onPress: () => void): HTMLButtonElement {
  const made = el('button', { type: 'button', class: look }, words)
  made.addEventListener('click', onPress)
  return made
}
