import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { newId } from '#game/net/ids.ts'
import { openStore } from '#server/store/open.ts'
import { check } from '../../../tools/strain/history/check.ts'
import { History } from '../../../tools/strain/history/History.ts'
import { standingIn } from '../../../tools/strain/history/standing.ts'
import { comeIn, help, openWorkshop, startHouse } from '../../server/house.ts'

/** A workshop that was played for a moment and closed, and how to look at what stands of it after something is done to it. */
async function played() {
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const { live } = await comeIn(house, planned.code, 'Amira')
  const history = new History()
  const say = (command: Parameters<typeof live.send>[0]) => {
    const id = newId()
    return history.watch(id, () => live.send(command, undefined, id))
  }
  for (let turn = 0; turn < 3; turn += 1)
    for (const command of [help, { type: 'cancelHelp' } as const]) await say(command)
  await live.close()
  await house.stop()
  const look = async () => {
    const store = await openStore(house.folder)
    try {
      return check(history, await standingIn(store.journal, planned.workshopId))
    } finally {
      await store.close()
    }
  }
  const tamper = (words: string) => {
    const file = new Database(join(house.folder, 'store.sqlite'))
    file.exec(words)
    file.close()
  }
  return { look, tamper }
}

test('what a real store has is what people were told, and a row that goes missing in it is found', async () => {
  const { look, tamper } = await played()
  expect(await look()).toMatchObject({ faults: [], sent: 6, saved: 6, refused: 0, unanswered: 0 })
  tamper('delete from snapshots')
  expect((await look()).faults).toEqual([])
  tamper('delete from commands where place = (select max(place) from commands)')
  expect((await look()).faults.map(({ kind }) => kind)).toEqual(['lost'])
})

test('a story that has lost its end is a loss, even if its commands are still known', async () => {
  const { look, tamper } = await played()
  tamper(`delete from snapshots;
    delete from events where command in (select command from commands order by place desc limit 1)`)
  expect((await look()).faults.map(({ kind }) => kind)).toContain('lost')
})

test('a snapshot that tells another story than the facts is found', async () => {
  const { look, tamper } = await played()
  tamper(`update snapshots set state = json_set(state, '$.shared.title', 'En annan kväll')`)
  await expect(look()).rejects.toThrow('another story')
})
