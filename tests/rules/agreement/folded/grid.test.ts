import { expect, test } from 'vitest'
import { by, play, to } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { formulating, one } from '../../telling/market.ts'
import { seat } from '../../telling/people.ts'

const ideaId = one.idea
const agreementOf = (evening: typeof formulating) => evening.state.shared.ideas[ideaId]?.agreement
const marking = (() => {
  const { programme } = formulating.state.shared
  const last = programme.phases.findIndex(({ kind }) => kind === 'checkOut')
  const grid = { id: 'grid', kind: 'codeGrid' as const, minutes: 8, round: 1 }
  const phases = [...programme.phases.slice(0, last), grid, ...programme.phases.slice(last)]
  const shared = { ...formulating.state.shared, programme: { ...programme, phases } }
  return to({ ...formulating, state: { ...formulating.state, shared } }, 'codeGrid')
})()
const [marker = ''] = (() => {
  const { ideas, actors, seats } = marking.state.shared
  return Object.keys(ideas[ideaId]?.placed ?? {})
    .flatMap(id => actors[id]?.owners ?? [])
    .flatMap(id => seats[id]?.name ?? [])
})()

test('[A13] the code’s grid is marked at home, one level a step, and a mark can go', () => {
  const mark = (level?: 'dialogue' | 'information') => ({
    type: 'markGrid' as const,
    ideaId,
    step: 'drafting' as const,
    level,
  })
  const marked = play(play(marking, mark('information'), by(marker)), mark('dialogue'), by(marker))
  expect(agreementOf(marked)?.grid).toEqual({ drafting: 'dialogue' })
  given(marked).when(mark('dialogue'), by(marker)).happens()
  expect(agreementOf(play(marked, mark(), by(marker)))?.grid.drafting).toBeUndefined()
})

test('[A13] a partnership has one step at most that it would move, and may think again', () => {
  const wish = (step: 'drafting' | 'decision', level?: 'dialogue' | 'partnership') => ({
    type: 'markGrid' as const,
    ideaId,
    step,
    level,
    isWish: true,
  })
  const wished = given(marking)
    .when(wish('drafting', 'dialogue'), by(marker))
    .happens({ ...wish('drafting', 'dialogue'), type: 'gridMarked', by: seat(marker) })
  expect(agreementOf(wished)).toMatchObject({ grid: {}, gridWish: { step: 'drafting', level: 'dialogue' } })
  given(wished).when(wish('drafting', 'dialogue'), by(marker)).happens()
  const moved = play(wished, wish('decision', 'partnership'), by(marker))
  expect(agreementOf(moved)?.gridWish).toEqual({ step: 'decision', level: 'partnership' })
  given(moved).when(wish('drafting'), by(marker)).happens()
  expect(agreementOf(play(moved, wish('decision'), by(marker)))?.gridWish).toBeUndefined()
})

test('[A13] nobody marks the grid of another table, nor of an idea that is no partnership', () => {
  const { shared } = marking.state
  const mark = { type: 'markGrid' as const, ideaId, step: 'drafting' as const, level: 'dialogue' as const }
  const away = Object.values(shared.actors).find(one => one.ideaId !== ideaId && one.owners.length > 0)
  const resting = Object.values(shared.ideas).find(({ wasFormed }) => !wasFormed)?.id ?? ''
  given(marking)
    .when(mark, by(shared.seats[away?.owners[0] ?? '']?.name ?? ''))
    .refused('notYourIdea')
  given(marking)
    .when({ ...mark, ideaId: resting }, by(marker))
    .refused('notAPartnership')
  const withdrawn = structuredClone(marking)
  Object.assign(withdrawn.state.shared.ideas[ideaId] ?? {}, { state: 'withdrawn' })
  given(withdrawn).when(mark, by(marker)).refused('notAPartnership')
})
