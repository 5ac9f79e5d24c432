import express, { type Express } from 'express'
import { expect, test } from 'vitest'
import { apiRoutes, httpApp } from '#server/http/app.ts'
import { pageAddresses } from '#server/http/pages.ts'
import type { Doors } from '#server/http/request.ts'
import { messages } from '#server/workshop/sockets/said/envelope.ts'
import { SeatCommand } from '#shared/messages/story.ts'
import { chance } from '#shared/rules/swap/chance.ts'
import { fits, fitting } from '../../tools/fuzz/make/fitting.ts'
import { packed, unpacked } from '../../tools/fuzz/make/msgpack.ts'
import { spoiled } from '../../tools/fuzz/make/spoiled.ts'

type Layer = { route?: { path: unknown; methods: Record<string, boolean> }; handle: { stack?: Layer[] } }

/** Every address that an app answers at, with its method; those of a router inside it are told as `/api`. */
function answeredBy(app: Express): string[] {
  const told = (layers: Layer[], before: string): string[] =>
    layers.flatMap(({ route, handle }) => {
      if (route) return Object.keys(route.methods).map(method => `${method.toUpperCase()} ${before}${route.path}`)
      return handle.stack ? told(handle.stack, '/api') : []
    })
  return told((app.router as unknown as { stack: Layer[] }).stack, '')
}

const known = [
  ...apiRoutes.map(({ method, path }) => `${method} /api${path}`),
  ...['/healthz', '/readyz', '/k/:token', '/bekrafta/:token'].map(path => `GET ${path}`),
  ...pageAddresses.map(address => `GET ${address}`),
]
const house = {} as Doors

test('the server answers at no address that the fuzzer does not know', () => {
  expect(answeredBy(httpApp(house)).sort()).toEqual([...known].sort())
})

test('an address that is added beside the list is seen', () => {
  const app = httpApp(house)
  app.post('/api/beside', (_, response) => void response.end())
  const inside = express.Router()
  inside.delete('/below', (_, response) => void response.end())
  app.use('/api', inside)
  expect(answeredBy(app).filter(address => !known.includes(address))).toEqual(['POST /api/beside', 'DELETE /api/below'])
})

const world = { named: { seatId: ['seat-000001'] }, all: ['seat-000001'], numbers: [0, 1, 2] }
const commands = messages.command.shape.command.def.options.map(
  option => [option.def.shape.type.def.values[0], option] as const,
)
const said = Object.entries(messages)
const routes = apiRoutes.flatMap(({ method, path, sent }) => (sent ? [[`${method} ${path}`, sent] as const] : []))

test.each([...commands, ...said, ...routes])(
  '%s is made up as its schema says, and spoiled so that it is not',
  (_, schema) => {
    const roll = chance('made up')
    const made = Array.from({ length: 60 }, () => fitting(schema, world, roll))
    expect(made.filter(value => value !== undefined && fits(schema, value)).length).toBeGreaterThan(20)
    const wrong = made.filter(value => value !== undefined).map(value => unpacked(packed(spoiled(value, roll)), 0))
    expect(wrong.filter(value => !fits(schema, value)).length).toBeGreaterThan(10)
  },
)

test('what everyone may say is tried, and nothing is made up where nobody has said how', () => {
  expect(commands.length).toBeGreaterThan(SeatCommand.def.options.length)
  expect(() => fitting({ _zod: { def: { type: 'map' } } } as never, world, chance('unknown'))).toThrow('map')
})
