import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { byKey } from '#server/doors/facilitators.ts'
import { ownerSecret } from '#server/doors/owners.ts'
import { openSecrets, type Secrets } from '#server/doors/secrets.ts'
import { openStore, type Store } from '#server/store/open.ts'
import { Event, type Recorded } from '#shared/messages/story.ts'
import type { PhaseKind } from '#shared/model/programme.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { fold } from '#shared/rules/story.ts'
import { fill, open } from '../../simulate/evening/evening.ts'
import { Findings } from '../../simulate/hall/Findings.ts'
import type { Device, led } from '../make/frames.ts'
import type { Pocket } from '../make/http/addresses.ts'
import { devicesOf, type World, worldOf } from '../make/World.ts'

/** A workshop that has been laid in a store, and all that is needed to come in to it in any way. */
export type Planted = {
  workshop: string
  /** Under what the devices of those are kept who lead here. */
  house: string
  code: string
  state: Workshop
  world: World
  devices: readonly Device[]
  /** The links of those who lead and look. */
  keys: Readonly<Record<(typeof led)[number], string>>
  /** The same links, as the store names them. */
  links: readonly string[]
  pocket: Pocket
}

/** Where an evening has come to when it is laid down: the one that bad input is tried in, and those for what is allowed. */
const moments: readonly [workshop: string, code: string, kind: PhaseKind][] = [
  ['workshop-1', 'FUZZED', 'homecoming'],
  ['workshop-2', 'FUZZEA', 'swap1'],
  ['workshop-3', 'FUZZEB', 'gatherMarket'],
  ['workshop-4', 'FUZZEC', 'formulate'],
  ['workshop-5', 'FUZZEE', 'homecoming'],
]

const evening = { seats: 24, seed: 3, late: 0, programme: 'standard120', language: 'sv', form: 'onSite' } as const
const usual = { stretches: [], challenges: 4, bank: 'both' } as const
const mostTurns = 2_000

/** The same secret in every run, so that a case can be sent again. */
const secretOf = (name: string): string => createHash('sha256').update(`fuzz:${name}`).digest('base64url')

/** What the server is started with, and opens the house by. */
export const setupKey = 'fuzz'.repeat(16)

/** The facilitator's own device, and what it carries. */
export const houseDevice = 'fuzzed-house'
const houseCookie = `regi=${secretOf('house')}`

/** An evening as simulated people play it until a phase begins. */
function storyUntil(kind: PhaseKind): Recorded[] {
  const run = open({ ...evening, ...usual }, new Findings())
  fill(run)
  for (let turn = 0; run.hall.state.shared.clock.kind !== kind; turn += 1) {
    if (turn > mostTurns) throw new Error(`nobody comes to ${kind}`)
    run.hall.playOn(5)
  }
  run.hall.playOn(40)
  for (const actorId of Object.keys(run.hall.state.shared.actors).slice(0, 6))
    run.hall.lead({ type: 'issueLink', actorId })
  return run.shell.chronicle.story
}

/** The same story in a workshop of another name, with names of its own: a device and a link are in one workshop only. */
function renamed(story: readonly Recorded[], workshop: string): Recorded[] {
  const text = (event: Event) =>
    JSON.stringify(event)
      .replaceAll('"workshop-1"', `"${workshop}"`)
      .replaceAll(/"(command|device)-/g, `"${workshop}-$1-`)
  return story.map(({ number, time, event }) => ({ number, time, event: Event.parse(JSON.parse(text(event))) }))
}

/** Lays one workshop down, with a device for each of its seats and a link for each who leads or looks. */
async function plant(
  store: Store,
  secrets: Secrets,
  [workshop, code, kind]: (typeof moments)[number],
): Promise<Planted> {
  const story = renamed(storyUntil(kind), workshop)
  const state = fold(story)
  const createdAt = story[0]?.time ?? 0
  const { journal, workshops } = store
  await journal.append(workshop, {
    command: `planted-${workshop}`,
    epoch: await journal.claim(workshop),
    events: story,
  })
  await workshops.add({ id: workshop, code, token: secretOf(`token ${workshop}`), createdAt })
  const devices = [...devicesOf(state.shared)].map(([id, seats]) => ({ id, seats, secret: secretOf(id) }))
  for (const { id, secret } of devices) await store.devices.add({ id, workshop, createdAt, secret })
  const [desk, host, screen] = [
    secretOf(`${workshop} desk`),
    secretOf(`${workshop} host`),
    secretOf(`${workshop} screen`),
  ]
  const keys = [
    { kind: 'facilitator', secret: desk },
    { kind: 'host', secret: host, market: '1' },
    { kind: 'screen', secret: screen },
  ] as const
  const linkOf = ({ kind }: (typeof keys)[number]) => `${workshop}-${kind}`
  for (const key of keys) await store.keys.add({ id: linkOf(key), workshop, createdAt, ...key })
  const carried = [...devices.map(({ secret }) => `plats-${workshop}=${secret}`), `regi-${workshop}=${host}`]
  const cookies = [...carried, `regi-${workshop}=${desk}`, `regi-${workshop}=${desk}; ${houseCookie}`]
  const owners = Object.values(state.desk.links).map(({ id }) => ownerSecret(secrets, id))
  const known = worldOf(state)
  const world = { ...known, named: { ...known.named, secret: owners, key: [desk, screen] } }
  return {
    ...{ workshop, code, state, world, devices, keys: { desk, host, screen }, links: keys.map(linkOf) },
    house: byKey(secrets, setupKey),
    pocket: { code, workshop, cookies },
  }
}

/** Lays everything in a data folder that a server has not begun on, the same in every run. */
export async function plantAll(dataDir: string): Promise<readonly Planted[]> {
  // The links of owners follow from it.
  writeFileSync(join(dataDir, 'secret'), `${secretOf('folder')}\n`, { mode: 0o600 })
  const store = await openStore(dataDir)
  try {
    const house = byKey(openSecrets(dataDir), setupKey)
    await store.devices.add({ id: houseDevice, workshop: house, createdAt: 0, secret: secretOf('house') })
    const planted: Planted[] = []
    for (const moment of moments) planted.push(await plant(store, openSecrets(dataDir), moment))
    return planted
  } finally {
    await store.close()
  }
}
