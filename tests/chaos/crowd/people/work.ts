import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { now } from '../../../../tools/strain/bots/now.ts'
import { type Absences, absences } from './absences.ts'
import { Crowd } from './Crowd.ts'
import { type Ask, Asked, type Back, type Told } from './messages.ts'

// A process of people with real devices: it does what the hall asks, and ends when the hall does.

/** As many workshops are opened at a time as a server opens without anybody waiting long. */
const atATime = 5
const look = 50

let crowds: Crowd[] = []
let away: Absences[] = []
let seats: unknown

const seatsNow = () =>
  crowds.flatMap(({ everyone }) => everyone.map(live => live.store.getSnapshot().hello?.seats.map(({ id }) => id)))

async function gather({ url, key, workshops, ...manner }: Extract<Ask, { ask: 'gather' }>): Promise<void> {
  while (crowds.length < workshops) {
    const next = Math.min(atATime, workshops - crowds.length)
    const more = await Promise.all(Array.from({ length: next }, () => Crowd.gather(url, key, manner)))
    crowds = [...crowds, ...more]
  }
  away = crowds.flatMap(({ everyone }) => everyone.map(live => absences(live)))
  seats = seatsNow()
}

async function comeBack({ since, within }: Extract<Ask, { ask: 'comeBack' }>): Promise<Back> {
  while (!away.every(one => one.isBackSince(since))) {
    if (now() - since > within) throw new Error(`${away.filter(one => !one.isBackSince(since)).length} are not back`)
    await wait(look)
  }
  return {
    backAt: away.map(one => one.backAt()),
    cutAgain: away.filter(one => one.lossesSince(since) > 1).length,
    isSeated: isDeepStrictEqual(seatsNow(), seats),
  }
}

async function stop(): Promise<Told> {
  await Promise.all(crowds.map(crowd => crowd.stop()))
  const told = crowds.map(({ planned, history }) => ({ workshopId: planned.workshopId, asked: [...history.asked] }))
  await Promise.all(crowds.map(crowd => crowd.close()))
  return told
}

async function answer(ask: Ask): Promise<unknown> {
  switch (ask.ask) {
    case 'gather':
      return gather(ask)
    case 'goOn':
      await Promise.all(crowds.map(crowd => crowd.goesOn(ask.more)))
      return undefined
    case 'comeBack':
      return comeBack(ask)
    case 'saveAgain':
      return (await Promise.all(crowds.map(crowd => crowd.savedAgain(ask.since)))).flat()
    case 'stop':
      return stop()
  }
}

process.on('message', message => {
  const { turn, ask } = Asked.parse(message)
  answer(ask).then(
    said => process.send?.({ turn, answer: said }),
    error => process.send?.({ turn, answer: undefined, failed: error instanceof Error ? error.message : `${error}` }),
  )
})
process.on('disconnect', () => process.exit())
