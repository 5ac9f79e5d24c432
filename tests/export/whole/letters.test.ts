import { expect, test } from 'vitest'
import { mayHost } from '#shared/rules/partnership/chairs.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { by, type Evening, facilitator, play, to } from '../../rules/telling/evening.ts'
import { answerOn, first, home, second } from '../../rules/telling/home.ts'
import { one } from '../../rules/telling/market.ts'
import { documentOf } from '../opening.ts'

/** A partnership where one owner has declined, somebody who was not there was wished for, and a stranger passes that letter on. */
const empty: Evening = (() => {
  const wish = { type: 'wishActor' as const, ideaId: one.idea, sector: 'public' as const }
  const wished = play(home, { ...wish, name: 'Bostadsbolaget', why: 'De har trapphusen' }, by(first.name), {
    id: 'wished-1',
  })
  const yes = play(wished, answerOn(home.state, first.tile), by(first.name))
  const no = play(yes, answerOn(home.state, second.tile, { answer: 'no', reason: 'wrongTime' }), by(second.name))
  const { shared } = no.state
  const host = Object.values(shared.seats).find(({ id }) => mayHost(shared, id))
  if (!host) throw new Error('somebody has no bridge of their own')
  const hosting = { type: 'hostChair' as const, ideaId: one.idea, chairId: 'wished-1', isOn: true }
  return to(play(no, hosting, by(host.name)), 'closed')
})()
const lettersIn = async (evening: Evening) => {
  const { lines } = await documentOf(evening.state)
  const at = lines.findIndex(({ text }) => /^Bilaga \d\. Brev/.test(text))
  return lines.slice(at).map(({ text }) => text)
}

test('[E4] a letter is drafted for each empty chair, and nobody who declined is named in one', async () => {
  const chairs = reportOf(empty.state).emptyChairs
  expect(chairs.map(({ why }) => why).sort()).toEqual(['declined', 'wished'])
  const letters = await lettersIn(empty)
  expect(letters[0]).toBe('Bilaga 1. Brev till dem som saknas')
  expect(letters.filter(text => text.startsWith('Fråga om'))).toHaveLength(2)
  const whole = letters.join('\n')
  expect(whole).toContain('(Bostadsbolaget)')
  expect(whole).toContain('Därför tänkte vi på er: De har trapphusen.')
  expect(whole).toContain('Det här föreslogs: Vi lånar ut lokalen.')
  const declined = empty.state.shared.actors[second.tile]?.name ?? ''
  expect(whole).not.toContain(declined)
})

test('[E3] the organisation that passes an invitation on stands at its chair and under its letter', async () => {
  const wished = reportOf(empty.state).emptyChairs.find(({ why }) => why === 'wished')
  const [host = ''] = wished?.hosts ?? []
  expect(host).not.toBe('')
  const { text } = await documentOf(empty.state)
  expect(text).toContain(`Bostadsbolaget saknades i rummet. De har trapphusen. Inbjudan lämnas vidare av ${host}.`)
  expect((await lettersIn(empty)).filter(line => line === `Inbjudan lämnas vidare av ${host}.`)).toHaveLength(1)
})

test('[R7] a wish that has been hidden stands in no letter and at no chair', async () => {
  const hidden = play(
    empty,
    { type: 'hide', kind: 'wished', id: one.idea, field: 'name', part: 'wished-1' },
    facilitator,
  )
  const { text } = await documentOf(hidden.state)
  expect(text).not.toContain('Bostadsbolaget')
  expect(text).not.toContain('De har trapphusen')
})
