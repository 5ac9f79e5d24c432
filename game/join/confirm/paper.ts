import type { OwnerPage } from '#shared/views/live/ownerPage.ts'
import { softHyphens } from '../../parts/paper/softHyphens.ts'
import { el } from '../shell/dom.ts'
import type { Say } from './words.ts'

const line = (label: string, ...words: (string | Node | undefined | false)[]): HTMLElement =>
  el('div', {}, el('dt', {}, label), el('dd', {}, ...words))

/** What was said in the organisation's name: the partnership, its own row, what they want, and what comes first. */
export function paper(say: Say, page: OwnerPage): HTMLElement {
  const { row, goal, firstStep, others, condition, lastTime } = page
  const idea = [
    page.whatIf && say('read.whatIf', { text: page.whatIf }),
    page.soThat && say(page.whatIf ? 'read.andSoThat' : 'read.soThat', { text: page.soThat }),
  ]
    .filter(Boolean)
    .join('')
  const day = firstStep.date && ` (${say('read.by.day', { day: say.day(firstStep.date) })})`
  return el(
    'section',
    { class: 'sheet stack', 'aria-labelledby': 'partnership' },
    el(
      'div',
      { class: 'stack stack-close' },
      el('h2', { id: 'partnership' }, softHyphens(page.partnership)),
      others.length > 0 && el('p', { class: 'muted' }, say('read.with', { names: say.list(others) })),
      idea !== '' && el('p', {}, idea),
    ),
    el(
      'dl',
      { class: 'said' },
      line(
        say('read.row'),
        el('span', { class: 'own' }, row.text || say('read.noRow')),
        row.isSuggested && row.text !== '' && el('span', { class: 'small muted' }, say('read.suggested')),
      ),
      line(say('read.goal'), goal.text || say('read.missing')),
      line(say('read.first'), firstStep.text || say('read.missing'), day),
    ),
    condition !== '' && el('p', { class: 'note' }, say('read.condition', { condition })),
    lastTime && el('p', { class: 'note' }, say(`lastTime.${lastTime.answer}`, { condition: lastTime.condition ?? '' })),
  )
}
