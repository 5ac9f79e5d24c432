import type { Hide } from '#shared/messages/reflection.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { type Place, rowClashPart } from '#shared/rules/reflection/hiding/places.ts'
import { Fault } from '../invariants/Step.ts'
import { pick } from '../orders/World.ts'
import type { Disturb } from './rooms.ts'

/** So many texts are looked for before the facilitator gives up. */
const mostTried = 8

/** A facilitator hides a text that somebody has written, wherever it stands; it must be possible. */
export const hide: Disturb = (hall, roll) => {
  const { markers } = hall.shell
  const { shared } = hall.state
  const text = JSON.stringify(shared)
  const open = markers.ofSecrecy('open').filter(({ word }) => !markers.hidden.has(word))
  const tried = Array.from({ length: mostTried }, () => pick(open, roll)?.word ?? '')
  const word = tried.find(one => one !== '' && text.includes(one))
  if (!word) return
  const paths = pathsTo(shared, word)
  const [place] = paths.flatMap(path => placeOf(shared, path) ?? [])
  if (!place) throw new Fault('hidden', `nothing hides what stands at ${paths.map(path => path.join('.'))}`)
  const order: Hide = { type: 'hide', ...place }
  const reply = hall.lead(order)
  if (!reply.ok) throw new Fault('hidden', `hiding ${word} was refused: ${reply.refusal}`)
  if (roll() < 0.2) hall.lead({ type: 'restore', key: pick(Object.keys(hall.state.desk.hidden), roll) ?? '' })
}

/** Where in the shared state a word stands. */
function pathsTo(thing: unknown, word: string, path: readonly string[] = []): string[][] {
  if (typeof thing === 'string') return thing.includes(word) ? [[...path]] : []
  if (typeof thing !== 'object' || thing === null) return []
  return Object.entries(thing).flatMap(([key, inside]) => pathsTo(inside, word, [...path, key]))
}

const kinds = { seats: 'seat', invitations: 'invitation', steps: 'step', notes: 'note', insights: 'insight' } as const
const isKind = (name: string): name is keyof typeof kinds => name in kinds

/** The place that a facilitator would point at: nothing where a text is only a trace of a move. */
function placeOf(shared: Shared, [collection = '', id = '', ...rest]: readonly string[]): Place | undefined {
  if (isKind(collection)) return { kind: kinds[collection], id, field: rest[0] ?? '' }
  if (collection === 'actors') return ofActor(shared, id, rest)
  return collection === 'ideas' ? ofIdea(id, rest) : undefined
}

function ofActor(shared: Shared, id: string, [field = '', at = '', inside = '']: readonly string[]): Place | undefined {
  if (field === 'lastMove') return undefined
  if (field !== 'history') return { kind: 'actor', id, field }
  const version = shared.actors[id]?.history[Number(at)]?.version
  return { kind: 'actor', id, field: inside, part: `${version}` }
}

function ofIdea(id: string, [field = '', ...rest]: readonly string[]): Place | undefined {
  const [part = '', inside = ''] = rest
  if (field === 'placed') return { kind: 'idea', id, field: 'condition', part }
  if (field === 'thread') return { kind: 'message', id, field: inside, part }
  if (field === 'happenings') return { kind: 'happening', id, field: inside, part }
  if (field !== 'agreement') return { kind: 'idea', id, field }
  return inAgreement(id, rest)
}

function inAgreement(id: string, [line = '', ...rest]: readonly string[]): Place | undefined {
  const [one = '', two = '', three = ''] = rest
  const at = (field: string, part?: string): Place => ({ kind: 'agreement', id, field, part })
  if (line === 'rows') return two === 'clashes' ? at('rowClash', rowClashPart(one, three)) : at('row', one)
  if (line === 'folded' || line === 'followUp') return two === 'clashes' ? at(`${one}Clash`, three) : at(one)
  if (line === 'parked') return at('parked', one)
  if (line === 'answers') return at(two, one)
  return one === 'clashes' ? at(`${line}Clash`, two) : at(line)
}
