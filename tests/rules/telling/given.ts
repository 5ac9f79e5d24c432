import { expect } from 'vitest'
import type { Refusal } from '#shared/messages/reply.ts'
import { Event, type Order, type Who } from '#shared/messages/story.ts'
import { Workshop } from '#shared/model/workshop.ts'
import { attempt, type Evening, type How, play, stampOf } from './evening.ts'

/** Something that has happened before: an order that was allowed, and who gave it. */
export type Fact = [order: Order, who: Who, how?: How]

type Now = { time: number; id: string }
type Expected = Event | ((now: Now) => Event)

/** Given an evening and what has happened in it, when somebody gives an order, then exactly this happens. */
export function given(evening: Evening, ...facts: Fact[]) {
  const before = facts.reduce((now, [order, who, how]) => play(now, order, who, how), evening)
  return {
    when(order: Order, who: Who, how?: How) {
      const { time, id } = stampOf(before, who, how)
      const { decision, evening: after } = attempt(before, order, who, how)
      return {
        /** Exactly these facts, in this order. */
        happens(...expected: Expected[]): Evening {
          expect(decision).toEqual({
            events: expected.map(one => (typeof one === 'function' ? one({ time, id }) : one)),
          })
          return checked(after)
        },
        /** Allowed, whatever the facts; the evening after it is looked at instead. */
        leads(): Evening {
          expect(decision.refusal).toBeUndefined()
          return checked(after)
        },
        refused(refusal: Refusal): Evening {
          expect(decision).toEqual({ refusal })
          expect(after).toBe(before)
          return after
        },
      }
    },
  }
}

/** Facts and state are what the model says they are. */
function checked(evening: Evening): Evening {
  for (const { event } of evening.story.slice(-8)) expect(Event.parse(event)).toEqual(event)
  expect(Workshop.parse(evening.state)).toEqual(evening.state)
  return evening
}
