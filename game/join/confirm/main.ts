import type { Reading } from '#shared/content/wording.ts'
import type { OwnerPage } from '#shared/views/live/ownerPage.ts'
import { newId } from '../../net/ids.ts'
import { softHyphens } from '../../parts/paper/softHyphens.ts'
import { el } from '../shell/dom.ts'
import { chosenReading } from '../shell/language.ts'
import { show } from '../shell/shell.ts'
import { tell as mark, wait } from '../steps/form.ts'
import { type Command, type No, readPage, tell } from './door.ts'
import { answerForm, type Draft, missing, noDraft } from './form.ts'
import { button, given } from './given.ts'
import { keep, recall } from './kept.ts'
import { paper } from './paper.ts'
import { sayIn } from './words.ts'

const secret = new URLSearchParams(location.hash.slice(1)).get('l') ?? ''

let reading: Reading = chosenReading()
let page: OwnerPage | No | undefined
let draft: Draft = noDraft
/** An answer that has been given is shown; the form comes back when somebody wants to answer anew. */
let isAnswering = false
let isAsking = false
/** The name of the answer that is on its way: the same until it has been answered. */
let attempt = newId()

const say = () => sayIn(reading)

function draw(): void {
  const words = say()
  const again = (chosen: Reading) => {
    reading = chosen
    draw()
    document.querySelector<HTMLElement>('.page-footer [aria-current]')?.focus()
  }
  if (!page) return show(reading, { title: words('wait'), main: [el('p', { role: 'status' }, words('wait'))] }, again)
  if ('refusal' in page) return show(reading, { title: words('link.title'), main: [closed(page.refusal)] }, again)
  const title = words('read.title', { actor: page.actor })
  show(reading, { title, main: [...told(page), task(page)] }, again)
}

/** Who said it in the organisation's name; in a reunion nobody speaks for anybody else. */
function leadOf({ isReunion, voice, row }: OwnerPage) {
  if (isReunion) return 'read.again'
  if (!row.text || row.isSuggested) return 'read.unwritten'
  return voice ? 'read.by' : 'read.bySome'
}

function told(here: OwnerPage): HTMLElement[] {
  const words = say()
  const { actor, voice, title, until } = here
  return [
    el(
      'div',
      { class: 'stack stack-close' },
      el('h1', {}, softHyphens(words('read.title', { actor }))),
      el('p', {}, words(leadOf(here), { voice, title })),
      until !== undefined && el('p', { class: 'small muted' }, words('read.until', { day: words.day(until) })),
    ),
    paper(words, here),
  ]
}

function task(here: OwnerPage): HTMLElement {
  const words = say()
  if (here.answer && !isAnswering) {
    return given({
      say: words,
      page: here,
      onChange() {
        isAnswering = true
        drawAndGo()
      },
      onTakeBack: () => void takeBack(here),
    })
  }
  return answerForm({
    say: words,
    page: here,
    draft,
    onChange(part) {
      draft = { ...draft, ...part }
      keep(here.actorId, draft)
      wait('')
    },
    onSend: () => void send(here),
  })
}

function closed(refusal: string): HTMLElement {
  const words = say()
  if (refusal !== 'offline') {
    const key = refusal === 'tooManyTries' ? 'link.tries' : 'link.words'
    return el('div', { class: 'stack', role: 'status' }, el('h1', {}, words('link.title')), el('p', {}, words(key)))
  }
  const retry = button(words('link.again'), 'btn', () => void load())
  return el('div', { class: 'stack', role: 'status' }, el('h1', {}, words('link.offline')), retry)
}

/** Draws anew, and goes to where the task now begins. */
function drawAndGo(sentence = ''): void {
  draw()
  wait(sentence)
  document.getElementById('answering')?.focus()
}

async function load(): Promise<void> {
  page = undefined
  draw()
  page = await readPage(secret)
  if (!('refusal' in page)) draft = recall(page.actorId)
  draw()
}

async function send(here: OwnerPage): Promise<void> {
  const wrong = missing(say(), draft)
  if (wrong) return mark(...wrong)
  const { decider, answer, condition, reason, reasonText } = draft
  const { rowVersion, goalVersion, firstStepVersion } = versionsOf(here)
  await give({
    ...{ type: 'answerHome', actorId: here.actorId, decider, answer, rowVersion, goalVersion, firstStepVersion },
    ...(answer === 'yesIf' ? { condition: condition.trim() } : {}),
    ...(answer === 'no' ? { reason: reason || undefined, reasonText: reasonText.trim() } : {}),
  })
}

const versionsOf = ({ row, goal, firstStep }: OwnerPage) => ({
  rowVersion: row.version,
  goalVersion: goal.version,
  firstStepVersion: firstStep.version,
})

async function takeBack(here: OwnerPage): Promise<void> {
  if (await give({ type: 'withdrawConsent', actorId: here.actorId })) drawAndGo(say()('back.done'))
}

/** Sends it, shows what became of it, and tells why not; what was filled in stays until it has been taken. */
async function give(command: Command): Promise<boolean> {
  if (isAsking) return false
  isAsking = true
  wait(say()('wait'))
  const answered = await tell(secret, command, attempt)
  isAsking = false
  if ('refusal' in answered) {
    if (answered.refusal === 'wrongLink') page = answered
    if (answered.refusal === 'wrongLink') draw()
    else wait(why(answered.refusal))
    return false
  }
  attempt = newId()
  const { reply } = answered
  page = answered.page
  if (reply.ok) {
    isAnswering = false
    draft = noDraft
    keep(page.actorId, draft)
    drawAndGo()
  } else drawAndGo(why(reply.refusal ?? ''))
  return reply.ok
}

function why(refusal: string): string {
  switch (refusal) {
    case 'textChanged':
    case 'unresolvedClash':
    case 'noAnswerYet':
    case 'offline':
      return say()(`no.${refusal}`)
    case 'notSaved':
      return say()('no.offline')
    default:
      return say()('no.other')
  }
}

void load()
