import { test } from 'vitest'
import { by, play, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { guest, joined, one } from '../telling/market.ts'
import { seat } from '../telling/people.ts'

test('[P20] of two who name the idea at once the first stands, and the other is told', () => {
  const close = to(joined, 'gatherClose')
  const none = { name: '', aim: '' }
  const name = (order: { name: string; aim: string; base: typeof none }) => ({
    type: 'nameIdea' as const,
    ideaId: one.idea,
    ...order,
  })
  const first = play(close, name({ name: 'Torsdagsfika', aim: '', base: none }), by(guest.walker))
  given(first)
    .when(name({ name: 'Trappkaffe', aim: '', base: none }), by(one.author))
    .refused('nameChanged')
  const ours = { ideaId: one.idea, by: seat(one.author) }
  given(first)
    .when(name({ name: '', aim: 'Ingen äter ensam', base: none }), by(one.author))
    .happens({ type: 'ideaNamed', ...ours, name: 'Torsdagsfika', aim: 'Ingen äter ensam' })
  given(first)
    .when(name({ name: 'Trappkaffe', aim: '', base: { name: 'Torsdagsfika', aim: '' } }), by(one.author))
    .happens({ type: 'ideaNamed', ...ours, name: 'Trappkaffe', aim: '' })
  given(first)
    .when(name({ name: 'Torsdagsfika', aim: '', base: none }), by(one.author))
    .happens()
  given(first)
    .when(name({ name: 'Torsdagsfikat', aim: '', base: none }), by(guest.walker))
    .leads()
})

test('[P20] one seat in two tabs names an idea over its own words where it has seen or sent them, and nowhere else', () => {
  const close = to(joined, 'gatherClose')
  const base = { name: '', aim: '' }
  const name = (written: string, over?: string[]) => ({
    ...{ type: 'nameIdea' as const, ideaId: one.idea, name: written, aim: '', base },
    ...(over && { over: { name: over, aim: [] } }),
  })
  const first = play(close, name('Torsdagsfika', ['Torsdagsfika']), by(one.author))
  given(first)
    .when(name('Trappkaffe', ['Trappkaffe']), by(one.author))
    .refused('nameChanged')
  for (const over of [['Torsdagsfika', 'Trappkaffe'], undefined])
    given(first)
      .when(name('Trappkaffe', over), by(one.author))
      .happens({ type: 'ideaNamed', ideaId: one.idea, by: seat(one.author), name: 'Trappkaffe', aim: '' })
})

test('[P20] of two who rewrite the idea at once the first stands, also when both are one person with two tabs', () => {
  const { text, soThat } = joined.state.shared.ideas[one.idea] ?? { text: '', soThat: '' }
  const base = { text, soThat }
  const edit = (written: { text?: string; soThat?: string }, seen = base) => ({
    ...{ type: 'editIdea' as const, ideaId: one.idea, ...base, ...written, base: seen },
  })
  const first = play(joined, edit({ text: 'Tänk om vi lagade mat' }), by(one.author))
  const second = edit({ text: 'Tänk om vi dansade' })
  for (const name of [one.author, guest.walker]) given(first).when(second, by(name)).refused('nameChanged')
  given(first)
    .when(edit({ text: 'Tänk om vi lagade mat' }), by(guest.walker))
    .happens()
  const ours = { type: 'ideaEdited' as const, ideaId: one.idea, by: seat(guest.walker) }
  given(first)
    .when(edit({ soThat: 'alla får sällskap' }), by(guest.walker))
    .happens({ ...ours, text: 'Tänk om vi lagade mat', soThat: 'alla får sällskap' })
  given(first)
    .when(edit({ text: 'Tänk om vi dansade' }, { text: 'Tänk om vi lagade mat', soThat }), by(guest.walker))
    .happens({ ...ours, text: 'Tänk om vi dansade', soThat })
})

test('[P20] a line that is left as it stands is not written over, though it begins with the words of its field', () => {
  const stood = play(joined, { type: 'editIdea', ideaId: one.idea, text: 'vi äter ihop', soThat: '' }, by(one.author))
  const base = { text: 'vi äter ihop', soThat: '' }
  given(stood)
    .when({ type: 'editIdea', ideaId: one.idea, text: 'äter ihop', soThat: 'ingen är ensam', base }, by(one.author))
    .happens({
      ...{ type: 'ideaEdited', ideaId: one.idea, by: seat(one.author) },
      ...{ text: 'vi äter ihop', soThat: 'ingen är ensam' },
    })
})
