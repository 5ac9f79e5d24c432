import { casting } from '../people/casting.ts'
import type { Person } from '../people/Person.ts'
import type { Room } from '../people/Room.ts'
import { SharingPerson } from '../people/SharingPerson.ts'
import { gather, word } from '../people/words.ts'

export const ideas = {
  first: { text: 'grannarna dukar i trapphuset varje torsdag', why: 'ingen behöver äta ensam' },
  other: { text: 'biblioteket har öppet på natten', why: 'den som inte kan sova har någonstans att gå' },
} as const

/** One idea a pair; in the middle of a sentence the server dies, and the tab is closed: the sentence stays. */
export async function writeIdeas(room: Room): Promise<void> {
  const { facilitator, crowd } = room
  const { first, other } = casting(room)
  await facilitator.goTo('gatherIdeas')
  await room.lookAt('ideas-before')
  await facilitator.showUntil(crowd, 'write')
  const [drafter, quick] = first.voice instanceof SharingPerson ? [other, first] : [first, other]
  const [drafted, quickly] = drafter === first ? [ideas.first, ideas.other] : [ideas.other, ideas.first]

  await choose(room, drafter.voice)
  await drafter.voice.write(gather('idea.text'), drafted.text)
  await room.server.kill()
  await drafter.voice.sees(word('touch.off'))
  await room.look.at('offline', { tablet: drafter.voice.page })
  await drafter.voice.write(gather('idea.why'), drafted.why)
  await room.server.rise()
  await crowd.areBack()
  await drafter.voice.seesNoMore(word('touch.off'))
  await hasText(drafter.voice, gather('idea.text'), drafted.text)
  await hasText(drafter.voice, gather('idea.why'), drafted.why)
  await drafter.voice.reopen('/spela')
  await hasText(drafter.voice, gather('idea.text'), drafted.text)
  await hasText(drafter.voice, gather('idea.why'), drafted.why)
  await drafter.voice.press(gather('idea.create'))
  await drafter.voice.heads(gather('idea.there'))

  await room.turnOf(quick.voice)
  await choose(room, quick.voice)
  await quick.voice.write(gather('idea.text'), quickly.text)
  await quick.voice.write(gather('idea.why'), quickly.why)
  await quick.voice.press(gather('idea.create'))
  await quick.voice.heads(gather('idea.there'))
  await crowd.until(shared => Object.keys(shared.ideas).length === 2)
  await crowd.act()
  await room.lookAt('ideas')
}

async function choose({ shared }: Room, person: Person): Promise<void> {
  const [challenge] = Object.values(shared.challenges).sort((one, other) => one.number - other.number)
  await person.choose(challenge?.title ?? '')
}

/** A written field says this, as soon as it has been fetched. */
async function hasText(person: Person, label: string, text: string): Promise<void> {
  const field = person.place.getByLabel(label).and(person.place.locator('textarea')).first()
  await field.waitFor()
  await person.page.waitForFunction(
    ([element, wanted]) => element instanceof HTMLTextAreaElement && element.value === wanted,
    [await field.elementHandle(), text] as const,
  )
}
