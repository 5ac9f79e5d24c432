import type { Reading } from '#shared/content/wording.ts'
import welcome from '../../assets/art/welcome.svg?url'
import { attemptAnswered, attemptFor, attemptRefused, isUnanswered, openAttempt } from './attempt.ts'
import { type Held, knock, type No, seatsHere, type Yes } from './door.ts'
import { el } from './shell/dom.ts'
import { chosenReading, fill, languageOf, remember } from './shell/language.ts'
import { show, wordsIn } from './shell/shell.ts'
import { tell, wait } from './steps/form.ts'
import { codePage, type Does, heldNote, herePage, resumePage, type State, whoPage } from './steps/steps.ts'

const again = 5_000
const longestName = 30
const codeForm = /^[A-HJ-NP-Z2-9]{6}$/
/** A no that time may turn into a yes: the page stays and asks again by itself. */
const passing: readonly No['refusal'][] = ['notOpen', 'doorLocked', 'offline', 'notSaved']

const pages = { code: codePage, here: herePage, who: whoPage, resume: resumePage }
const firstField = { code: 'code', here: undefined, who: 'name', resume: 'code' }

let reading: Reading = chosenReading()
let state: State = { at: 'code', code: '', token: '', name: '', resumeCode: '' }
let held: Held[] = []
let timer: ReturnType<typeof setTimeout> | undefined
let isAsking = false
let waitingFor: No['refusal'] | undefined

const words = () => wordsIn(reading)
const tidy = (typed: string) => typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '')
const listed = (names: readonly string[]) =>
  new Intl.ListFormat(languageOf(reading), { type: 'conjunction' }).format(names)

const does: Does = {
  change(part) {
    state = { ...state, ...part }
    stopWaiting()
  },
  goTo(part) {
    state = { ...state, ...part }
    stopWaiting()
    draw()
    focusFirst()
  },
  submit: () => void submit(),
  comeBack: goIn,
}

function stopWaiting(): void {
  clearTimeout(timer)
  waitingFor = undefined
  wait('')
}

function draw(): void {
  show(reading, pages[state.at](words(), state, does), chosen => {
    reading = chosen
    draw()
    document.querySelector<HTMLElement>('.page-footer [aria-current]')?.focus()
  })
  showHeld()
  if (waitingFor) wait(sentence(waitingFor))
}

function focusFirst(): void {
  const id = state.at === 'resume' && state.token ? 'resume' : firstField[state.at]
  const target = id ? document.getElementById(id) : document.querySelector('main')
  if (target instanceof HTMLElement) target.focus()
}

/** The seats that this device has, once the server has told; nothing that is being typed is disturbed. */
function showHeld(): void {
  const notes = held
    .slice(0, 3)
    .map(({ workshopId, title, names }) =>
      heldNote(words(), listed(names), names.length > 1, held.length > 1 ? title : '', () => goIn(workshopId)),
    )
  const place = document.getElementById('held')
  place?.replaceChildren(...notes)
  // Whoever has been here before is offered the way back first: it is the filled button, and the code comes second.
  place
    ?.closest('form')
    ?.querySelector('[type=submit]')
    ?.classList.toggle('btn-main', notes.length === 0)
}

async function submit(): Promise<void> {
  if (isAsking) return
  clearTimeout(timer)
  const wrong = missing()
  if (wrong) return tell(...wrong)
  isAsking = true
  if (!document.getElementById('waiting')?.textContent) wait(words().asking)
  const asked = state
  const answer = await ask()
  isAsking = false
  if (asked.at !== state.at) return
  if ('refusal' in answer) refused(answer)
  else if (asked.at === 'code') await knownHere(answer.workshopId)
  else goIn(answer.workshopId)
}

/** The field that is not filled in yet, and what to say. */
function missing(): [string, string] | undefined {
  const { at, token, code, name, resumeCode } = state
  if (at !== 'who' && !token) {
    if (!tidy(code)) return ['code', words()['no.codeMissing']]
    if (!codeForm.test(tidy(code))) return ['code', words()['no.wrongCode']]
  }
  if (at === 'resume' && !tidy(resumeCode)) return ['resume', words()['no.resumeMissing']]
  if (at !== 'who') return undefined
  const excess = [...name.trim()].length - longestName
  if (excess > 0) return ['name', fill(words()['no.nameTooLong'], { excess: `${excess}` })]
  return name.trim() ? undefined : ['name', words()['no.nameMissing']]
}

function ask(): Promise<Yes | No> {
  const by = state.token || tidy(state.code)
  if (state.at === 'code') return knock(by, { back: true })
  if (state.at === 'resume') return knock(by, { resumeCode: tidy(state.resumeCode) })
  const name = state.name.trim()
  const attempt = attemptFor(by, name)
  return knock(by, state.isHybrid && state.isRemote ? { name, attempt, isRemote: true } : { name, attempt })
}

/** The code is right and this device has seats there: whose they are, or another at the same tablet. */
async function knownHere(workshopId: string): Promise<void> {
  held = await seatsHere()
  const names = held.find(one => one.workshopId === workshopId)?.names
  if (!names) return goIn(workshopId)
  does.goTo({ at: 'here', here: { workshopId, names: listed(names), isMany: names.length > 1 } })
}

function refused({ refusal, isHybrid }: No): void {
  // A try that nobody has answered may have led in already: then a door that was shut afterwards is no hindrance.
  const mayBeIn = (refusal === 'doorLocked' || refusal === 'full') && isUnanswered(state.token || tidy(state.code))
  if (state.at === 'code' && (refusal === 'noSeat' || mayBeIn)) return does.goTo({ at: 'who', isHybrid })
  // The server remembers what it has answered; where nobody answered, the same try goes out again.
  if (refusal !== 'offline' && refusal !== 'notSaved') attemptRefused()
  if (passing.includes(refusal)) {
    waitingFor = refusal
    wait(sentence(refusal))
    timer = setTimeout(() => void submit(), again)
    return
  }
  stopWaiting()
  if (refusal === 'wrongCode' && (state.at === 'who' || state.token)) does.goTo({ at: 'code', code: '', token: '' })
  const id = refusal === 'wrongCode' ? 'code' : firstOf(state)
  tell(id, sentence(refusal))
}

const firstOf = ({ at }: State): string => (at === 'resume' ? 'resume' : (firstField[at] ?? 'code'))

function sentence(refusal: No['refusal']): string {
  switch (refusal) {
    case 'wrongCode':
    case 'wrongResumeCode':
    case 'tooManyTries':
    case 'notOpen':
    case 'doorLocked':
    case 'full':
    case 'removed':
    case 'offline':
    case 'notSaved':
    case 'malformed':
    case 'tooLarge':
    case 'unknown':
    case 'noSeat':
    case 'closed':
    case 'wrongOrigin':
      return words()[`no.${refusal}`]
    default:
      return words()['no.other']
  }
}

function goIn(workshopId: string): void {
  stopWaiting()
  attemptAnswered()
  remember('workshop', workshopId)
  wait(words().goingIn)
  location.assign(`/spela?traff=${encodeURIComponent(workshopId)}`)
}

/** The town comes when the form already works. */
function showTown(): void {
  const picture = el('img', { src: welcome, alt: '', width: '1620', height: '470', decoding: 'async' })
  document.querySelector('.town-picture')?.replaceChildren(picture)
}

const open = openAttempt()
const token = new URLSearchParams(location.hash.slice(1)).get('k') ?? ''
state = { ...state, token, code: open && codeForm.test(open.code) ? open.code : '', name: open?.name ?? '' }
draw()
if (token) does.submit()
else {
  focusFirst()
  void seatsHere().then(found => {
    held = found
    showHeld()
    if (state.at === 'code' && !state.code) document.querySelector<HTMLElement>('#held button')?.focus()
  })
}
requestAnimationFrame(() => requestAnimationFrame(showTown))
