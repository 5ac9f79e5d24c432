import type * as z from 'zod'
import { messages } from '#server/workshop/sockets/said/envelope.ts'
import { SeatCommand } from '#shared/messages/story.ts'
import { below, fits, fitting, pick, type Roll } from './fitting.ts'
import { packed, unpacked } from './msgpack.ts'
import { breach, mostBytes, noise, opcodes, wireFrame } from './sockets.ts'
import { spoiled } from './spoiled.ts'
import type { World } from './World.ts'

/** One device of a workshop, and its seats. */
export type Device = { id: string; secret: string; seats: readonly string[] }
/** Who may be connected: a device by its name, or one of these. */
export const led = ['desk', 'host', 'screen'] as const
/** What frames are made from. */
export type Room = { world: World; devices: readonly Device[] }

/** Something said over a socket, and by whom; after some the connection ends. */
export type Frame = { family: string; bearer: string; bytes: Buffer; isEnd: boolean; said?: unknown }

const names = Object.keys(messages).filter((name): name is keyof typeof messages => name in messages)
const kinds = { leave: 12, request: 21 } as const

/** A request as a device of ours sends it; its number is the case's, so that the answer tells which it is to. */
function request(name: string, number: number, payload: Buffer): Buffer {
  const head = Buffer.from([kinds.request, 0xce, 0, 0, 0, 0, 0xa0 + name.length])
  head.writeUInt32LE(number, 2)
  return Buffer.concat([head, Buffer.from(name), payload])
}

const framed = (family: string, bearer: string, body: Buffer, said?: unknown): Frame => ({
  ...{ family, bearer, said },
  bytes: wireFrame(body),
  isEnd: body.length > mostBytes,
})

/** The name of the command in a case: it stands in the story if the command is carried out. */
export const commandOf = (seed: number, index: number): string => `fuzz-${seed}-${index}`

/** A frame for a case, from the room that it is said in. */
export class FrameMaker {
  private readonly room: Room

  constructor(room: Room) {
    this.room = room
  }

  /** One that must be refused: nobody may say it, or nobody can read it. */
  bad(seed: number, index: number, roll: Roll): Frame {
    const way = roll()
    const id = commandOf(seed, index)
    if (way < 0.5) return this.nearly(pick(names, roll) ?? 'command', id, index, roll)
    if (way < 0.6) return this.forbidden(id, index, roll)
    if (way < 0.75) return this.mangled(id, index, roll)
    if (way < 0.985) return this.unheard(roll)
    return { family: 'breach', bearer: this.anybody(roll), bytes: breach(roll), isEnd: true }
  }

  /** One that can be read, from somebody who may be allowed to say it. */
  valid(seed: number, index: number, roll: Roll): Frame {
    const device = roll() < 0.85 ? pick(this.room.devices, roll) : undefined
    const bearer = device?.id ?? (roll() < 0.8 ? 'desk' : 'host')
    const seatId = device && pick(device.seats, roll)
    const kind = device && roll() < 0.9 ? SeatCommand : messages.command.shape.command
    let said = this.envelope(commandOf(seed, index), seatId, roll, kind)
    // Once a workshop has ended there is little left to try.
    if (isEnding(said) && roll() < 0.98) said = this.envelope(commandOf(seed, index), seatId, roll, SeatCommand)
    return framed('valid', bearer, request('command', index, packed(said)), said)
  }

  private anybody(roll: Roll): string {
    return (roll() < 0.25 ? pick(led, roll) : pick(this.room.devices, roll)?.id) ?? 'desk'
  }

  private envelope(
    id: string,
    seatId: string | undefined,
    roll: Roll,
    kind: z.core.$ZodType = messages.command.shape.command,
  ): Record<string, unknown> {
    const command = fitting(kind, this.room.world, roll)
    return { id, ...(seatId === undefined ? {} : { seatId }), command }
  }

  private nearly(name: keyof typeof messages, id: string, number: number, roll: Roll): Frame {
    const device = pick(this.room.devices, roll)
    const whole =
      name === 'command'
        ? this.envelope(id, device && pick(device.seats, roll), roll)
        : fitting(messages[name], this.room.world, roll)
    const wrong = spoiled(whole, roll)
    const payload = packed(wrong)
    if (fits(messages[name], unpacked(payload, 0))) return this.forbidden(id, number, roll)
    const bearer = roll() < 0.8 ? device?.id : undefined
    return framed('nearly', bearer ?? this.anybody(roll), request(name, number, payload), wrong)
  }

  /** What can be read, and is somebody else's to say: a screen only looks, and a device speaks for its own seats. */
  private forbidden(id: string, number: number, roll: Roll): Frame {
    const [said, bearer] = this.notTheirs(id, roll)
    return framed('forbidden', bearer, request('command', number, packed(said)), said)
  }

  private notTheirs(id: string, roll: Roll): [said: Record<string, unknown>, bearer: string] {
    const speaker = pick(this.room.devices, roll)
    const other = pick(
      this.room.devices.filter(device => device !== speaker),
      roll,
    )
    const said = this.envelope(id, other && pick(other.seats, roll), roll)
    return [said, (roll() < 0.5 ? speaker?.id : pick(led, roll)) ?? 'screen']
  }

  /** MessagePack that is cut, or has wrong bytes in it, from somebody who could not have said what it was. */
  private mangled(id: string, number: number, roll: Roll): Frame {
    const [said, bearer] = this.notTheirs(id, roll)
    const payload = (pick(manglings, roll) ?? flipped)(packed(said), roll)
    return framed('mangled', bearer, request('command', number, payload), said)
  }

  /** A frame of no kind that devices of ours send, or a request for nothing that is here. */
  private unheard(roll: Roll): Frame {
    const bearer = this.anybody(roll)
    const way = roll()
    if (way < 0.2) {
      const name =
        pick(['commands', 'Command', 'constructor', '__proto__', '*', '', 'join', '__playground'], roll) ?? ''
      return framed('unheard', bearer, request(name, below(99, roll), noise(30, roll)))
    }
    const body = noise(way < 0.9 ? 60 : 900, roll)
    if (body.length === 1 && body[0] === kinds.leave) body[0] = 0
    if (way < 0.3) return { ...framed('unheard', bearer, body), bytes: textFrame(roll) }
    // What begins as a request of ours would be answered, and is tried elsewhere.
    if (body[0] === kinds.request) body[0] = 0x80
    return framed('unheard', bearer, body)
  }
}

const isEnding = ({ command }: Record<string, unknown>): boolean => Reflect.get(Object(command), 'type') === 'end'

const textFrame = (roll: Roll): Buffer =>
  wireFrame(Buffer.from(String.fromCharCode(...noise(60, roll).map(byte => 0x20 + (byte % 0x60)))), {
    opcode: opcodes.text,
  })

function flipped(bytes: Buffer, roll: Roll): Buffer {
  const wrong = Buffer.from(bytes)
  for (let count = 1 + below(4, roll); count > 0; count -= 1) wrong[below(wrong.length, roll)] = below(256, roll)
  return wrong
}

/** Ways to make MessagePack that nobody has written. */
const manglings: readonly ((whole: Buffer, roll: Roll) => Buffer)[] = [
  (whole, roll) => whole.subarray(0, below(whole.length, roll)),
  (whole, roll) => {
    const at = below(whole.length, roll)
    return Buffer.concat([whole.subarray(0, at), noise(12, roll), whole.subarray(at)])
  },
  (_, roll) => noise(200, roll),
  (whole, roll) => Buffer.concat([Buffer.alloc(1 + below(3_000, roll), pick(openings, roll)), whole]),
  flipped,
  flipped,
  flipped,
]
/** What begins a map, a list, bytes or a value of a kind of its own. */
const openings = [0x81, 0x91, 0xdd, 0xdf, 0xc9, 0xd4]
