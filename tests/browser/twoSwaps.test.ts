import { expect, onTestFinished, test } from 'vitest'
import { farewell } from './parts/after/farewell.ts'
import { answers, later } from './parts/again/answers.ts'
import { fika } from './parts/again/fika.ts'
import { paperOfAll } from './parts/again/paper.ts'
import { comesLate, secondSwap } from './parts/again/secondSwap.ts'
import { tables, trial } from './parts/again/tables.ts'
import { arrive } from './parts/arrive.ts'
import { writeIdeas } from './parts/ideas.ts'
import { market, rollCall } from './parts/market.ts'
import { plan } from './parts/plan.ts'
import { swap } from './parts/swap.ts'
import { Room } from './people/Room.ts'

const first = { plan, arrive, swap, writeIdeas, market, rollCall }
const again = { fika, secondSwap, comesLate, tables, trial, answers, farewell, later, paperOfAll }

test('a standard evening with two swaps, those who come late and go early, and answers given afterwards', {
  timeout: 600_000,
}, async () => {
  const room = await Room.open('standard120', true)
  onTestFinished(() => room.close())
  for (const [name, part] of Object.entries({ ...first, ...again })) {
    const began = performance.now()
    await part(room).catch(async fault => {
      await room.leaveTraces(name)
      throw fault
    })
    console.log(`${name}: ${Math.round((performance.now() - began) / 1000)} s`)
  }
  const said = { axe: room.look.faults, watch: room.watch.faults, unlisted: await room.watch.unlisted() }
  expect(said).toEqual({ axe: [], watch: [], unlisted: [] })
})
