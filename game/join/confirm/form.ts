import type { OwnerPage } from '#shared/views/live/ownerPage.ts'
import { el, icon } from '../shell/dom.ts'
import { tell } from '../steps/form.ts'
import { deciders, noReasons, type Say } from './words.ts'

/** What has been chosen and typed so far. */
export type Draft = { decider: string; answer: string; condition: string; reason: string; reasonText: string }
export const noDraft: Draft = { decider: '', answer: '', condition: '', reason: '', reasonText: '' }

const longest = 100

type Form = { say: Say; page: OwnerPage; draft: Draft; onChange: (part: Partial<Draft>) => void; onSend: () => void }

/** Who decides, one of three answers that weigh the same, and the words that an if or a no needs. */
export function answerForm({ say, page, draft, onChange, onSend }: Form): HTMLElement {
  const yesOf = (key: string) => {
    const words = deciders.find(one => one.key === key)?.yes
    return words ? say.pick(words) : say('answer.yes')
  }
  const yes = el('span', {}, yesOf(draft.decider))
  const parts = {
    yesIf: area(say('answer.condition'), say('answer.conditionHint'), 'condition', draft, onChange),
    no: el(
      'div',
      { class: 'stack' },
      radios(say('answer.reason'), 'reason', options(say, noReasons), draft, onChange),
      area(say('answer.reasonText'), say('answer.reasonHint'), 'reasonText', draft, onChange),
    ),
  }
  const showParts = (answer: string) => {
    parts.yesIf.hidden = answer !== 'yesIf'
    parts.no.hidden = answer !== 'no'
  }
  showParts(draft.answer)
  const whole = el(
    'form',
    { class: 'stack stack-wide', novalidate: true, 'aria-labelledby': 'answering' },
    el('h2', { id: 'answering', tabindex: '-1' }, say('answer.title')),
    page.hasClash && el('p', { class: 'note warn' }, say('answer.clash')),
    radios(
      say('answer.decider'),
      'decider',
      options(say, deciders),
      draft,
      part => {
        yes.textContent = yesOf(part.decider ?? '')
        onChange(part)
      },
      'short',
    ),
    radios(
      say('answer.legend'),
      'answer',
      [
        ['yes', yes],
        ['yesIf', say('answer.yesIf')],
        ['no', say('answer.no')],
      ],
      draft,
      part => {
        showParts(part.answer ?? '')
        onChange(part)
      },
      'three',
    ),
    parts.yesIf,
    parts.no,
    el('p', { class: 'small muted' }, say('answer.bound')),
    el('p', { class: 'note waiting', id: 'waiting', role: 'status' }),
    el('button', { type: 'submit', class: 'btn btn-main btn-wide' }, say('answer.send'), icon('arrow')),
  )
  whole.addEventListener('submit', event => {
    event.preventDefault()
    onSend()
  })
  return whole
}

const options = (say: Say, deck: typeof deciders): [string, string][] =>
  deck.map(({ key, label }) => [key, say.pick(label)])

function radios(
  legend: string,
  name: 'decider' | 'answer' | 'reason',
  choices: readonly [string, string | Node][],
  draft: Draft,
  onChange: (part: Partial<Draft>) => void,
  look = '',
): HTMLElement {
  const one = ([key, words]: readonly [string, string | Node], at: number) => {
    const input = el('input', {
      type: 'radio',
      name,
      value: key,
      checked: draft[name] === key,
      id: at === 0 ? name : undefined,
      'aria-describedby': `${name}-error`,
    })
    input.addEventListener('change', () => {
      tell(name, '')
      onChange({ [name]: key })
    })
    return el('label', { class: 'pick' }, input, el('span', {}, words))
  }
  return el(
    'fieldset',
    {},
    el('legend', { class: 'label' }, legend),
    el('div', { class: `picks ${look}`.trim() }, ...choices.map(one)),
    el('p', { class: 'error', id: `${name}-error`, role: 'alert' }),
  )
}

function area(
  label: string,
  hint: string,
  name: 'condition' | 'reasonText',
  draft: Draft,
  onChange: (part: Partial<Draft>) => void,
): HTMLElement {
  const input = el(
    'textarea',
    { id: name, class: 'in', rows: '2', 'aria-describedby': `${name}-hint ${name}-error` },
    draft[name],
  )
  input.addEventListener('input', () => {
    tell(name, '')
    onChange({ [name]: input.value })
  })
  return el(
    'div',
    { class: 'field' },
    el('label', { for: name }, label),
    input,
    el('p', { class: 'under', id: `${name}-hint` }, hint),
    el('p', { class: 'error', id: `${name}-error`, role: 'alert' }),
  )
}

/** The first thing that is missing, by its field, and what to say; nothing when the answer can be given. */
export function missing(say: Say, { decider, answer, condition, reasonText }: Draft): [string, string] | undefined {
  if (!decider) return ['decider', say('no.decider')]
  if (!answer) return ['answer', say('no.answer')]
  if (answer === 'yesIf' && !condition.trim()) return ['condition', say('no.condition')]
  const [name, text] = answer === 'yesIf' ? ['condition', condition] : ['reasonText', answer === 'no' ? reasonText : '']
  const excess = [...text.trim()].length - longest
  return excess > 0 ? [name, say('no.long', { excess: `${excess}` })] : undefined
}
