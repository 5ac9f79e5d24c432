import { expect, test } from 'vitest'
import { by, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { confirmGuest } from '../telling/home.ts'
import { formulating, guest, one } from '../telling/market.ts'
import { seat } from '../telling/people.ts'

const row = (evening: typeof formulating) => evening.state.shared.ideas[one.idea]?.agreement.rows[guest.free]

test('[A9] a suggested row promises nothing until its writer has confirmed or changed it', () => {
  expect(row(formulating)).toMatchObject({ isSuggested: true })
  expect(row(formulating)?.by).toBeUndefined()
  const confirmed = given(formulating)
    .when(confirmGuest, by(guest.walker))
    .happens({
      type: 'rowWritten',
      ideaId: one.idea,
      actorId: guest.free,
      text: 'Vi lånar ut lokalen',
      chips: ['premises'],
      version: 2,
      by: seat(guest.walker),
      isOwners: false,
    })
  expect(row(confirmed)).toMatchObject({ isSuggested: false, by: seat(guest.walker) })
  given(confirmed).when(confirmGuest, by(guest.walker)).happens()
  const changed = given(formulating)
    .when({ ...confirmGuest, text: 'Vi öppnar lokalen' }, by(guest.walker))
    .leads()
  expect(row(changed)?.isSuggested).toBe(false)
  given(formulating).when(confirmGuest, by(one.author)).refused('notYourTile')
})

test('[A9] at home the owner confirms the suggestion in the same way', () => {
  const home = to(formulating, 'homecoming')
  const owner = guest.free.replace('tile-', '')
  const confirmed = given(home)
    .when({ ...confirmGuest, type: 'writeOwnRow' as const }, by(owner))
    .leads()
  expect(row(confirmed)).toMatchObject({ isSuggested: false, isOwners: true, version: 2 })
})

test('[A9] an empty suggestion is not confirmed by saying nothing', () => {
  const silent = structuredClone(formulating)
  Object.assign(row(silent) ?? {}, { text: '', chips: [] })
  given(silent)
    .when({ ...confirmGuest, text: '', chips: [] }, by(guest.walker))
    .happens()
})

test('[A9, A5] nothing stands against a suggestion, however late the writer looked', () => {
  const after = given(formulating)
    .when({ ...confirmGuest, text: 'Vi öppnar lokalen', base: 0 }, by(guest.walker))
    .leads()
  expect(row(after)).toMatchObject({ text: 'Vi öppnar lokalen', version: 2, clashes: {} })
})
