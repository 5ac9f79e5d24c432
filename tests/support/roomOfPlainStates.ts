import { type Decoder, Encoder, Reflection, type Schema } from '@colyseus/schema'
import * as z from 'zod/mini'
import { follow } from '#game/net/snapshot.ts'
import { derive } from '#server/workshop/roomState/derive.ts'
import { sync } from '#server/workshop/roomState/sync.ts'
import type { Model } from '#shared/views/live/shapeHash.ts'

const Row = z.object({
  text: z.string(),
  by: z.optional(z.string()),
  at: z.number(),
  isOwners: z.boolean(),
  chips: z.array(z.enum(['time', 'money'])),
  answers: z.record(z.string(), z.object({ answer: z.enum(['yes', 'no']), because: z.optional(z.string()) })),
})

/** Every construct that a state may be made of, at the root and inside rows. */
export const Everything = z.object({
  title: z.string(),
  amount: z.number(),
  count: z.int(),
  isLocked: z.boolean(),
  kind: z.enum(['open', 'closed']),
  form: z.literal('onSite'),
  round: z.literal([1, 2]),
  language: z._default(z.readonly(z.enum(['sv', 'en'])), 'sv'),
  note: z.optional(z.string()),
  level: z.optional(z.number()),
  steps: z.optional(z.int()),
  isSure: z.optional(z.boolean()),
  clock: z.object({
    phase: z.string(),
    endsAt: z.optional(z.number()),
    inner: z.object({ words: z.array(z.string()) }),
  }),
  message: z.optional(z.object({ text: z.string(), marks: z.record(z.string(), z.boolean()), row: z.optional(Row) })),
  names: z.record(z.string(), z.string()),
  amounts: z.record(z.string(), z.number()),
  counts: z.record(z.string(), z.int()),
  flags: z.record(z.string(), z.boolean()),
  maybeFlags: z.optional(z.record(z.string(), z.boolean())),
  rows: z.record(z.string(), Row),
  lines: z.array(z.string()),
  points: z.array(z.number()),
  wholes: z.optional(z.array(z.int())),
  signs: z.array(z.boolean()),
  phases: z.array(z.object({ id: z.string(), round: z.optional(z.int()), parts: z.array(z.string()) })),
  happening: z.discriminatedUnion('type', [
    z.object({ type: z.literal('moved'), to: z.string(), on: z.optional(z.boolean()) }),
    z.object({ type: z.literal('counted'), to: z.string(), number: z.int(), row: Row }),
  ]),
  latest: z.optional(
    z.discriminatedUnion('is', [
      z.object({ is: z.literal('a'), a: z.string() }),
      z.object({ is: z.literal('b'), list: z.array(z.string()) }),
    ]),
  ),
  log: z.record(
    z.string(),
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('said'), text: z.string() }),
      z.object({ type: z.literal('left') }),
    ]),
  ),
})
export type Everything = z.infer<typeof Everything>

/** A room without sockets: the real encoder, and people whose real decoders know only what they were sent. */
export function room<M extends Model>(model: M, first: z.output<M>) {
  const root = new (derive(model, 'State'))()
  const encoder = new Encoder(root)
  let state = first
  sync(root, model, first)
  encoder.discardChanges()
  const people: { decoder: Decoder<Schema>; seen: z.output<M>[] }[] = []
  return {
    /** What a client does that comes in now: the handshake, then everything. */
    join(previous?: z.output<M>) {
      const decoder = Reflection.decode<Schema>(Reflection.encode(encoder))
      const person = { decoder, seen: [] as z.output<M>[] }
      follow(decoder, model, now => person.seen.push(now), previous)
      const full = encoder.encodeAll().slice()
      decoder.decode(full)
      people.push(person)
      return { ...person, bytes: full.length }
    },
    write(next: z.output<M>) {
      sync(root, model, next, state)
      state = next
    },
    /** One patch to everyone; how long it was. */
    patch() {
      const bytes = encoder.encode().slice()
      encoder.discardChanges()
      for (const { decoder } of people) decoder.decode(bytes)
      return bytes.length
    },
    /** What a client gets that was away: everything again, on top of what it has. */
    resync: (decoder: Decoder<Schema>) => decoder.decodeResync(encoder.encodeAll().slice()),
    step(next: z.output<M>) {
      this.write(next)
      return this.patch()
    },
  }
}

/** A row with nothing in it but a text. */
export const row = { text: 'Vi bjuder in', at: 0, isOwners: false, chips: [], answers: {} }

/** A state where everything optional is absent. */
export const start: Everything = {
  title: 'Träff',
  amount: 0.1,
  count: 3,
  isLocked: false,
  kind: 'open',
  form: 'onSite',
  round: 1,
  language: 'sv',
  clock: { phase: 'open', inner: { words: [] } },
  names: {},
  amounts: {},
  counts: {},
  flags: {},
  rows: { r1: row, r2: row },
  lines: [],
  points: [],
  signs: [],
  phases: [
    { id: 'p1', parts: ['a'] },
    { id: 'p2', parts: [] },
  ],
  happening: { type: 'moved', to: '' },
  log: {},
}

/** Somebody who has joined, and what they see after each next state. */
export function watching(first: Everything = start) {
  const host = room(Everything, first)
  const { seen, decoder } = host.join()
  return {
    host,
    decoder,
    seen,
    seenAfter(next: Everything) {
      host.step(next)
      return seen.at(-1)
    },
  }
}
