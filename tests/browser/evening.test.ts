import { expect, onTestFinished, test } from 'vitest'
import { document } from './parts/after/document.ts'
import { farewell } from './parts/after/farewell.ts'
import { agreement } from './parts/agreement.ts'
import { arrive } from './parts/arrive.ts'
import { homecoming } from './parts/homecoming.ts'
import { writeIdeas } from './parts/ideas.ts'
import { market, rollCall } from './parts/market.ts'
import { plan } from './parts/plan.ts'
import { swap } from './parts/swap.ts'
import { Room } from './people/Room.ts'

const parts = { plan, arrive, swap, writeIdeas, market, rollCall, agreement, homecoming, farewell, document }

test('an evening from an empty folder to a document that is opened and read', { timeout: 600_000 }, async () => {
  const room = await Room.open()
  onTestFinished(() => room.close())
  for (const [name, part] of Object.entries(parts)) {
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
