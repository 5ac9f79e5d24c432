import { expect, test, vi } from 'vitest'
import { StoreFailed } from '#server/store/errors.ts'
import { LiveWorkshop } from '#server/workshop/LiveWorkshop.ts'
import { firstStep } from '../../../rules/telling/agreeing.ts'
import { by, play } from '../../../rules/telling/evening.ts'
import { formulating, guest, one } from '../../../rules/telling/market.ts'
import { seat } from '../../../rules/telling/people.ts'
import { liveOn, say } from '../surroundings.ts'

const patient = { timeout: 5_000 }

/** A workshop where two have written the first step at once; whoever wrote first chooses their own. */
async function clashed() {
  const there = await liveOn()
  const { around, journal } = there
  const both = play(
    play(formulating, firstStep('Vi ringer', '2027-03-01'), by(one.author)),
    firstStep('Vi mejlar', '2027-03-02'),
    by(guest.walker),
  )
  const id = `${both.state.shared.id}-told`
  await journal.append(id, { command: 'told', epoch: await journal.claim(id), events: both.story })
  const live = (await LiveWorkshop.open(id, around))!
  const choose = () => say(live, seat(one.author), { ...firstStep('Vi ringer', '2027-03-01'), type: 'resolveClash' })
  const left = async (name = guest.walker) =>
    (await around.store.drafts.ofSeat(id, seat(name))).map(({ text }) => JSON.parse(text))
  return { ...there, live, choose, left }
}
const notChosen = [
  { type: 'unchosen', ideaId: one.idea, field: 'firstStep', text: 'Vi mejlar · tisdag 2\u00A0mars 2027' },
]

test('[A6] a text that was not chosen stays with its writer, also when nobody heard that the choice was saved', async () => {
  const heard = await clashed()
  expect(await heard.choose()).toMatchObject({ ok: true })
  await expect.poll(() => heard.left()).toEqual(notChosen)
  expect(await heard.left(one.author)).toEqual([])

  const { live, disk, choose, left } = await clashed()
  disk.unheard = 'stands'
  const asked = choose()
  await expect.poll(() => live.isReadOnly, patient).toBe(true)
  expect(await left()).toEqual([])
  disk.unheard = undefined
  expect(await asked).toMatchObject({ ok: true })
  await expect.poll(() => left()).toEqual(notChosen)
})

test('[A6] what could not be kept then is kept with the next command, or when the workshop is let go', async () => {
  const { live, around, choose, left, lines } = await clashed()
  const keep = vi.spyOn(around.store.drafts, 'keep').mockRejectedValueOnce(new StoreFailed('SQLITE_FULL'))
  expect(await choose()).toMatchObject({ ok: true })
  await expect.poll(() => lines.join('')).toContain('unchosenNotKept')
  expect(await left()).toEqual([])
  expect(await say(live, seat(one.author), { type: 'askHelp', kind: 'hand' })).toMatchObject({ ok: true })
  await expect.poll(() => left()).toEqual(notChosen)
  expect(keep).toHaveBeenCalledTimes(2)

  const last = await clashed()
  vi.spyOn(last.around.store.drafts, 'keep').mockRejectedValueOnce(new StoreFailed('SQLITE_FULL'))
  expect(await last.choose()).toMatchObject({ ok: true })
  await last.live.stop()
  expect(await last.left()).toEqual(notChosen)
})

test('[A6] a server that died before it kept such a text leaves it to the next one, which brings back none that is older', async () => {
  const { live, around, clock, choose, left } = await clashed()
  vi.spyOn(around.store.drafts, 'keep').mockRejectedValueOnce(new StoreFailed('SQLITE_FULL'))
  expect(await choose()).toMatchObject({ ok: true })
  expect(await left()).toEqual([])
  const next = (await LiveWorkshop.open(live.id, around))!
  await expect.poll(() => left()).toEqual(notChosen)

  const walker = seat(guest.walker)
  for (const { key } of await around.store.drafts.ofSeat(live.id, walker))
    await around.store.drafts.remove(live.id, walker, key)
  clock.set(next.time + 120_000)
  expect(await say(next, walker, { type: 'askHelp', kind: 'hand' })).toMatchObject({ ok: true })
  const third = (await LiveWorkshop.open(live.id, around))!
  await third.stop()
  expect(await left()).toEqual([])
})

test('[A6] such a text that its writer has taken away stays away, also where the story ended then', async () => {
  const { live, around, choose } = await clashed()
  expect(await choose()).toMatchObject({ ok: true })
  await live.stop()
  const { drafts } = around.store
  const texts = async () => (await drafts.ofSeat(live.id, seat(guest.walker))).map(({ text }) => text)
  for (const draft of await drafts.ofSeat(live.id, seat(guest.walker)))
    await drafts.keep(live.id, { ...draft, text: '' })
  expect(await texts()).toEqual([''])
  const next = (await LiveWorkshop.open(live.id, around))!
  await next.stop()
  expect(await texts()).toEqual([''])
})

test('[A6] of a hundred texts and more that were not chosen the newest stay, and no other draft goes', async () => {
  const { live, around, choose, left } = await clashed()
  const mine = { seat: seat(guest.walker), text: '{}', savedAt: 1 }
  const { drafts } = around.store
  for (let at = 0; at < 100; at++)
    await drafts.keep(live.id, { ...mine, key: `late:unchosen-${1000 + at}-0`, savedAt: at })
  await drafts.keep(live.id, { ...mine, key: 'idea', savedAt: 0 })
  expect(await choose()).toMatchObject({ ok: true })
  await live.stop()
  const keys = (await drafts.ofSeat(live.id, mine.seat)).map(({ key }) => key)
  expect(keys).toHaveLength(101)
  expect(keys).toContain('idea')
  expect(keys).not.toContain('late:unchosen-1000-0')
  expect(await left()).toContainEqual(notChosen[0])
})
