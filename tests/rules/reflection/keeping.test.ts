import { expect, test } from 'vitest'
import type { Idea } from '#shared/model/partnership.ts'
import type { Hidden, Workshop } from '#shared/model/workshop.ts'
import { keepHidden } from '#shared/rules/reflection/hiding/keeping.ts'
import { hall, standAt } from '../swap/hall.ts'
import { seat, tile } from '../telling/people.ts'

const words = 'Leila på gatan'
const beside = { [seat('Bo')]: { text: words, chips: [] } }
const row = { text: '', chips: [], version: 1, at: 1, clashes: {}, isSuggested: false, isOwners: false }
type Hides = Pick<Hidden, 'kind' | 'field'> & { part?: string; text?: string; id?: string }
/** What stands at the first idea after something was written, where these words were hidden before that. */
function kept(
  hidden: Hides,
  write: (idea: Idea, state: Workshop) => void,
  stood: (idea: Idea, state: Workshop) => void = () => undefined,
) {
  const state = hall([{ name: 'Amira' }, { name: 'Bo' }], 'formulate')
  const idea = standAt(state, 1, ['Amira'])
  standAt(state, 2, ['Bo'])
  for (const { agreement } of Object.values(state.shared.ideas)) agreement.rows = { [tile('Amira')]: { ...row } }
  state.desk.hidden = { hidden: { id: 'idea-1', text: words, ...hidden } }
  stood(idea, state)
  const before = structuredClone(state)
  write(idea, state)
  keepHidden(state, before)
  return { idea, state, ...idea.agreement }
}
const amiras = ({ agreement }: Idea) => agreement.rows[tile('Amira')] ?? row
const inRow = { kind: 'agreement', field: 'row', part: tile('Amira') } as const
const inGoal = { kind: 'agreement', field: 'goal' } as const

test('[R8] the words that were hidden do not come back to their line or row, and other words do', () => {
  const goal = (text: string) => kept(inGoal, ({ agreement }) => void Object.assign(agreement.goal, { text })).goal.text
  expect([goal(words), goal('Färre äter ensamma')]).toEqual(['', 'Färre äter ensamma'])
  expect(amiras(kept(inRow, idea => void Object.assign(amiras(idea), { text: words })).idea).text).toBe('')
})

test('[R8] nor beside it, where there is then nothing left to choose; what stood there before stays', () => {
  const goal = (idea: Idea) => void Object.assign(idea.agreement.goal, { clashes: { ...beside } })
  expect(kept(inGoal, goal).goal.clashes).toEqual({})
  expect(kept(inGoal, () => undefined, goal).goal.clashes).toEqual(beside)
  const besideRow = (idea: Idea) => void Object.assign(amiras(idea), { clashes: { ...beside } })
  expect(amiras(kept(inRow, besideRow).idea).clashes).toEqual({})
  expect(amiras(kept(inRow, () => undefined, besideRow).idea).clashes).toEqual(beside)
})

test('[R8] nor in the line or the row when they were hidden beside it', () => {
  const besideGoal = { kind: 'agreement', field: 'goalClash', part: seat('Bo') } as const
  expect(kept(besideGoal, ({ agreement }) => void Object.assign(agreement.goal, { text: words })).goal.text).toBe('')
  const besideRow = { kind: 'agreement', field: 'rowClash', part: `${tile('Amira')}:${seat('Bo')}` } as const
  expect(amiras(kept(besideRow, idea => void Object.assign(amiras(idea), { text: words })).idea).text).toBe('')
})

test('[R8] the same words in another place are somebody’s own: a tile, a question, another table, what was said before', () => {
  const elsewhere = kept(inRow, (idea, { shared }) => {
    Object.assign(shared.actors[tile('Amira')] ?? {}, { offersText: words })
    Object.assign(shared.ideas['idea-2']?.agreement.rows[tile('Amira')] ?? {}, { text: words })
    const question = { id: 'ask-01', ideaId: 'idea-1', actorId: tile('Amira'), because: words }
    Object.assign(shared.invitations, { 'ask-01': question })
    const party = { actorId: tile('Amira'), does: words, chips: [], answer: 'standsFor' as const }
    idea.earlier = { isConfirmed: true, goal: words, parties: { [tile('Amira')]: party }, steps: {} }
  })
  const { shared } = elsewhere.state
  expect([
    shared.actors[tile('Amira')]?.offersText,
    shared.ideas['idea-2']?.agreement.rows[tile('Amira')]?.text,
    shared.invitations['ask-01']?.because,
    elsewhere.idea.earlier?.parties[tile('Amira')]?.does,
  ]).toEqual([words, words, words, words])
  const goal = kept(inGoal, idea => {
    idea.earlier = { isConfirmed: true, goal: words, parties: {}, steps: {} }
  })
  expect(goal.idea.earlier?.goal).toBe(words)
})

/** The condition that Amira's tile would take back with it, after something was hidden. */
function moved(hidden: Hides, condition = words, actorId = tile('Amira')) {
  const { state } = kept(hidden, (_, { shared }) => {
    const from = { pairId: 'pair-1', via: 'answered' as const, at: 1, order: 0, condition }
    Object.assign(shared.actors[tile('Amira')] ?? {}, {
      lastMove: { at: 1, by: seat('Amira'), isInPerson: false, from },
    })
    Object.assign(shared.invitations, { 'ask-01': { id: 'ask-01', ideaId: 'idea-1', actorId } })
  })
  return state.shared.actors[tile('Amira')]?.lastMove?.from?.condition
}

test('[R7] a hidden condition does not come back with the move that is taken back, wherever it was hidden', () => {
  const asked = { kind: 'invitation', field: 'condition', id: 'ask-01' } as const
  expect(moved(asked)).toBeUndefined()
  expect(moved({ kind: 'agreement', field: 'condition', part: tile('Amira') })).toBeUndefined()
  expect(moved(asked, 'Om vi får låna salen')).toBe('Om vi får låna salen')
  expect(moved(asked, words, tile('Bo'))).toBe(words)
  expect(moved({ ...asked, field: 'because' })).toBe(words)
  expect(moved({ ...asked, id: 'ask-09' })).toBe(words)
})
