import type { Person } from '../people/Person.ts'
import { homes, type Room } from '../people/Room.ts'
import { chips, desk, door, frame, gather, survey, word } from '../people/words.ts'

/** The wall shows the way in, everybody comes through the door and writes a tile. */
export async function arrive(room: Room): Promise<void> {
  const { facilitator, screen, leila, tove, amir, sara, karin, gunnel, bengt, look, crowd } = room
  const address = await facilitator.find('link', desk('openScreen')).getAttribute('href')
  await screen.page.goto(new URL(new URL(address ?? '').pathname, room.url).href)
  const shown = await screen.place.getByRole('heading', { name: /^[A-Z2-9]{3} [A-Z2-9]{3}$/ }).textContent()
  const code = (shown ?? '').replace(' ', '')
  await look.at('open', { screen: screen.page, console: facilitator.page })

  await tove.page.goto(room.url)
  await look.at('door', { narrow: tove.page })
  await tove.write(door('code.label'), 'AAAAAA')
  await tove.press(door('code.go'))
  await tove.sees(door('no.wrongCode'))
  await look.at('door-wrong', { narrow: tove.page })
  await comeIn(room, tove, code)
  await look.at('tile', { narrow: tove.page })
  await writeTile(tove)
  await isWelcome(tove)
  const others = [leila, amir, sara, karin, gunnel]
  await Promise.all(
    others.map(person =>
      comeIn(room, person, code)
        .then(() => writeTile(person))
        .then(() => isWelcome(person)),
    ),
  )
  await crowd.comeIn(room.url, code, ['ideaDriven', 'public', 'public'])
  await crowd.act()
  await shareTablet(room)
  await bengt.take()
  await writeTile(bengt)
  await isWelcome(bengt)

  await answerSurvey(leila)
  await answerSurvey(amir)
  await gunnel.take()
  await gunnel.press(gather('survey.open'))
  await look.at('cover', { pair: gunnel.page })
  await gunnel.uncover()
  await answerSurvey(gunnel)
  await crowd.until(({ seats }) => Object.values(seats).filter(({ homeId }) => homeId).length === 10)
  await room.lookAt('open')
}

export async function comeIn({ url, look }: Room, person: Person, code: string): Promise<void> {
  await person.page.goto(url)
  await person.write(door('code.label'), code.toLowerCase())
  await person.press(door('code.go'))
  await person.heads(door('who.title'))
  if (person.name === 'Tove') await look.at('door-name', { narrow: person.page })
  await person.write(door('who.label'), person.name)
  await person.press(door('who.go'))
  await person.heads(frame('tile.title'))
}

const isWelcome = (person: Person) => person.heads(gather('open.title', { name: person.name }))

export async function writeTile(person: Person): Promise<void> {
  const home = homes[person.name]
  if (!home) throw new Error(`${person.name} comes from nowhere`)
  await person.choose(new RegExp(`^${word(`sector.${home.sector}`)}`))
  await person.write(frame('tile.name'), home.organisation)
  await person.write(frame('tile.does'), `Vi på ${home.organisation} öppnar dörrar.`)
  await person.press(word('next'))
  await person.choose(chips[0] ?? '')
  await person.choose(chips[1] ?? '')
  await person.write(frame('tile.needs'), 'Fler som kommer')
  await person.press(word('next'))
  // A sign that another has is not offered, and there is one to begin with.
  const coffee = person.find('radio', frame('building.coffee'))
  await person.place.getByRole('group', { name: frame('tile.building') }).waitFor()
  if ((await coffee.count()) > 0) await person.choose(frame('building.coffee'))
  await person.press(frame('tile.finish'))
}

/** ”Vi delar platta”: Bengt gets a seat of his own on the tablet that Gunnel holds. */
async function shareTablet({ gunnel, look }: Room): Promise<void> {
  await gunnel.press(frame('help.title'), true)
  await gunnel.unfold(frame('place.title'))
  await gunnel.write(frame('share.label'), 'Bengt')
  await gunnel.press(frame('share.add'), true)
  await gunnel.sees(frame('share.done', { name: 'Bengt' }))
  await look.at('help', { pair: gunnel.page })
  await gunnel.layBack()
}

async function answerSurvey(person: Person): Promise<void> {
  for (const { statement } of survey.statements.filter(({ moments }) => moments.includes('start')))
    await person.choose(/^4/, person.place.getByRole('group', { name: statement.sv }))
  await person.press(gather('survey.send'))
  await person.sees(gather('survey.done'))
}
