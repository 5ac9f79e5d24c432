import { casting, type Role } from '../people/casting.ts'
import type { Person } from '../people/Person.ts'
import type { Room } from '../people/Room.ts'
import { agree, chips, word } from '../words.ts'
import { names } from './market.ts'

export const goals = {
  one: 'Grannar på Ekbacken hälsar på varandra i trappan.',
  two: 'Ingen på Ekbacken äter ensam på torsdagar.',
  other: 'Det lyser i biblioteket även klockan tre.',
} as const
export const firstStep = 'Vi provdukar i ett trapphus.'
export const rowOf = ({ tile }: Role): string => `Vi från ${tile.name} kommer med bord och tid.`

/** Two bridges are written; at one of them two people write the same line in the same moment, and make one text of both. */
export async function agreement(room: Room): Promise<void> {
  const { facilitator, screen, crowd } = room
  const { first, second, third, other, laid } = casting(room)
  await facilitator.goTo('formulate')
  await room.lookAt('formulate-before')
  await screen.refresh()
  await screen.sees(word('phase.formulate'))

  await clash(room, first, second)
  for (const role of [first, second, third, other, laid]) await writeRow(room, role)
  await writeFirstStep(room, first)
  await (await turnOf(room, other)).press(word('goal.question'))
  await other.voice.write(word('goal.question'), goals.other)
  await park(room, second)
  await crowd.until(({ ideas }) => Object.values(ideas).some(({ agreement }) => agreement.goal.text === goals.other))
  await crowd.act()
  await room.lookAt('formulate')
}

async function turnOf(room: Room, { voice }: Role): Promise<Person> {
  return room.turnOf(voice)
}

/** Both have typed before either hears of the other. */
async function clash(room: Room, first: Role, second: Role): Promise<void> {
  const [one, two] = [await turnOf(room, first), await turnOf(room, second)]
  const at = Date.now() + 500
  await Promise.all([typeAt(one, goals.one, at), typeAt(two, goals.two, at)])
  await one.sees(agree('clash.title'))
  await two.sees(agree('clash.title'))
  await room.look.at('clash', { one: one.page, two: two.page })
  await one.press(agree('clash.merge'))
  await one.write(agree('clash.mergeField'), `${goals.two} ${goals.one}`)
  await one.press(agree('clash.save'))
  await one.seesNoMore(agree('clash.title'))
  await two.seesNoMore(agree('clash.title'))
  await room.crowd.until(({ ideas }) => theIdea(ideas)?.agreement.goal.text === `${goals.two} ${goals.one}`)
}

const theIdea = (ideas: Room['shared']['ideas']) => Object.values(ideas).find(({ name }) => name === names.first)

async function typeAt(person: Person, text: string, at: number): Promise<void> {
  const field = person.place.getByLabel(word('goal.question')).and(person.place.locator('textarea')).first()
  await field.focus()
  await field.evaluate(
    (element, [typed, moment]) =>
      new Promise<void>(done => {
        setTimeout(() => {
          if (element instanceof HTMLTextAreaElement) element.focus()
          document.execCommand('insertText', false, typed)
          done()
        }, moment - Date.now())
      }),
    [text, at] as const,
  )
}

async function writeRow(room: Room, role: Role): Promise<void> {
  const person = await turnOf(room, role)
  await person.press(word('rows.question'))
  const label = agree('agree.rowLabel', { actor: role.tile.name })
  const suggestion = person.find('button', agree('suggest.write'))
  await suggestion.or(person.place.getByLabel(label)).first().waitFor()
  if (await suggestion.isVisible()) await person.press(agree('suggest.write'))
  await person.write(label, rowOf(role))
  await person.choose(chips[0] ?? '')
  await room.crowd.until(({ ideas }) =>
    Object.values(ideas).find(({ agreement }) => {
      const row = agreement.rows[role.tile.id]
      return row?.text === rowOf(role) && row.chips.length > 0
    }),
  )
}

async function writeFirstStep(room: Room, role: Role): Promise<void> {
  const person = await turnOf(room, role)
  await person.press(word('firstStep.question'))
  await person.write(word('firstStep.question'), firstStep)
  await person.write(agree('agree.date'), inDays(14))
  await room.crowd.until(({ ideas }) => {
    const line = theIdea(ideas)?.agreement.firstStep
    return line?.text === firstStep && line.date === inDays(14)
  })
}

/** A day so far ahead, as a date field wants it. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

async function park(room: Room, role: Role): Promise<void> {
  const person = await turnOf(room, role)
  await person.press(agree('park.title'))
  await person.write(agree('park.field'), 'Får vi ha dörren olåst?')
  await person.press(agree('park.send'), true)
  await person.sees('Får vi ha dörren olåst?')
}
