import { expect, test } from 'vitest'
import { suggestions } from '#shared/views/seatView.ts'
import { evening } from '../support/evening.ts'

const { shared } = evening({ seats: 60, seed: 7, until: 'homecoming', at: 'start' }).state
const seats = Object.values(shared.seats)

test('[M5] whoever lacks a table is suggested partnerships of their own market, and not their own', () => {
  expect(Object.keys(shared.markets).length).toBeGreaterThan(1)
  for (const { id, marketId, homeId } of seats) {
    const suggested = suggestions(shared, id)
    const near = Object.values(shared.ideas).filter(idea => idea.wasFormed && idea.marketId === marketId)
    expect(suggested.length).toBe(Math.min(3, near.filter(({ placed }) => !placed[homeId ?? '']).length))
    for (const idea of suggested) {
      expect(idea.marketId).toBe(marketId)
      expect(idea.placed[homeId ?? '']).toBeUndefined()
    }
  }
})
