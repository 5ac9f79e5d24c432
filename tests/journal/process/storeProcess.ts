import { createInterface } from 'node:readline'
import { DatabaseRefused, StoreBusy, StoreFailed, StoreRefused, WriteRefused } from '#server/store/errors.ts'
import { openDatabase, openStore, type Store } from '#server/store/open.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const workshops = ['tjorn', 'orust', 'sotenas']

const [, , place = '', dataDir = ''] = process.argv
const opening = place.startsWith('postgres:') ? openDatabase(place, dataDir) : openStore(place)
const store = await opening.catch((error: unknown) => {
  if (!(error instanceof StoreRefused) && !(error instanceof DatabaseRefused)) throw error
  say(`${error.name} ${error.code}`)
  process.exit(error instanceof StoreBusy ? 75 : 1)
})
say('open')

for await (const line of createInterface({ input: process.stdin })) {
  const [order, command = '', number = ''] = line.split(' ')
  if (order === 'append') await answer(`saved ${command}`, append(store, 'tjorn', command, [Number(number)]))
  if (order === 'probe') await answer('well', store.probe())
  if (order === 'flood') await Promise.all(workshops.map(workshop => flood(store, workshop)))
}
await store.close()

async function answer(good: string, doing: Promise<void>): Promise<void> {
  try {
    await doing
    say(good)
  } catch (error) {
    if (error instanceof StoreFailed) say(`StoreFailed ${error.code}`)
    else if (error instanceof WriteRefused) say(`WriteRefused ${error.reason}`)
    else throw error
  }
}

/** Large enough that a few fill the smallest disk. */
function append(to: Store, workshop: string, command: string, numbers: number[]): Promise<void> {
  const events = numbers.map(number => ({ number, time: number, event: { command, text: 'å'.repeat(2000) } }))
  return to.journal.append(workshop, { command, epoch: 1, events, reply: { command } })
}

/** Appends without end, several on their way at once, and says every number only when it was acknowledged. */
async function flood(to: Store, workshop: string): Promise<never> {
  let last = (await to.journal.read(workshop)).at(-1)?.number ?? 0
  for (;;) {
    const group = Array.from({ length: 5 }, (_, at) => last + 1 + at * 2)
    last += 10
    await Promise.all(
      group.map(async number => {
        await append(to, workshop, `${workshop}-${number}`, [number, number + 1])
        say(`${workshop} ${number + 1}`)
      }),
    )
  }
}
