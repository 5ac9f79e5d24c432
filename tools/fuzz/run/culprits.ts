import { setTimeout as wait } from 'node:timers/promises'
import { attack } from '../attack/attack.ts'
import { apart, firstValid } from '../attack/cases.ts'
import type { Report } from '../attack/Tally.ts'
import { FuzzHouse } from '../house/FuzzHouse.ts'

/** A process that ends does so within this time of what ends it. */
const endsWithin = 60
const mostFound = 3

/** Tries one case alone, in the workshop that it belongs to. */
export async function tryOne(house: FuzzHouse, seed: number, index: number): Promise<Report | undefined> {
  const at = index < firstValid ? 0 : 1 + Math.floor((index - firstValid) / apart)
  const planted = house.planted[at]
  if (!planted) return undefined
  let last: Report | undefined
  const assault = { port: house.port, planted, seed, from: index, to: index + 1, share: 0, shares: 1, connections: 1 }
  await attack(assault, report => {
    last = report
  })
  await wait(endsWithin)
  return last
}

/** Of the cases that had no answer when a server ended, those that end another one, each tried alone. */
export async function culprits(seed: number, suspects: readonly number[]): Promise<number[]> {
  const found: number[] = []
  const waiting = [...suspects]
  while (waiting.length > 0 && found.length < mostFound) {
    const house = await FuzzHouse.start()
    try {
      for (let index = waiting.shift(); index !== undefined && house.isUp; index = waiting.shift()) {
        await tryOne(house, seed, index)
        if (!house.isUp) found.push(index)
        if (!house.isUp) break
      }
    } finally {
      await house.remove()
    }
  }
  return found
}
