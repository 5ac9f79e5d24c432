import fc from 'fast-check'
import { chance } from '#shared/rules/swap/chance.ts'
import type { Hall } from '../hall/Hall.ts'
import type { Markers } from '../hall/Markers.ts'
import { clock, coFacilitator, crash, leaderless, marketHost, meddler } from './leading.ts'
import { cheater, eager, fatFinger, late, leaver, sleeper, slow, twoTabs } from './people.ts'
import type { Disturb } from './rooms.ts'

/** Those who disturb an evening, each in a way of their own. */
export const personas = {
  eager,
  slow,
  sleeper,
  twoTabs,
  leaver,
  late,
  cheater,
  fatFinger,
  facilitator: meddler,
  coFacilitator,
  clock,
  crash,
  marketHost,
  leaderless,
} satisfies Record<string, Disturb>
export type PersonaName = keyof typeof personas
const names: readonly PersonaName[] = Object.keys(personas).filter(name => name in personas) as PersonaName[]

/** So many disturbances an evening has at most. */
const most = 36
/** About so many commands an evening of one seat has; the calm between disturbances is a share of all. */
const commandsEach = 22

/** The room goes on by itself for a while, and then somebody disturbs it: one command of a model run. */
export class Disturbance implements fc.Command<Markers, Hall> {
  readonly persona: PersonaName
  readonly calm: number
  readonly dice: number

  constructor(persona: PersonaName, calm: number, dice: number) {
    this.persona = persona
    this.calm = calm
    this.dice = dice
  }

  check(): boolean {
    return true
  }

  run(_: Markers, hall: Hall): void {
    hall.playOn(Math.ceil((this.calm / 1000) * commandsEach * (hall.guests.length + 2)))
    personas[this.persona](hall, chance(`${this.dice}`))
  }

  toString(): string {
    return `${this.persona}(${this.calm}, ${this.dice})`
  }
}

/** Any evening's disturbances, in order. */
export const disturbances = fc.commands(
  names.map(name =>
    fc.tuple(fc.integer({ min: 0, max: 70 }), fc.nat(999_999)).map(([calm, dice]) => new Disturbance(name, calm, dice)),
  ),
  { maxCommands: most, size: 'max' },
)
