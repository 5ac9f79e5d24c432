import WebSocket from 'ws'
import type { Ear as BotEar } from '../../../../strain/bots/process/Bot.ts'
import type { Task } from '../../messages.ts'

/** Told of every frame, of every frame that may carry others' texts, and of every answer. */
export type Ear = BotEar

/** Somebody at a seat, who writes a text; how many bytes that took. */
export type Player = { write(text: string): number; leave(): void }

/** How one speaks with a kind of server: prepared once, and then everybody of a workshop comes in. */
export type Way = (task: Task) => Promise<(room: number, earOf: (seat: number) => Ear) => Promise<Player[]>>

/** How many bytes a frame takes with its header; those of a client are masked. */
export const frameBytes = (length: number, isMasked = false): number =>
  length + (length < 126 ? 2 : 4) + (isMasked ? 4 : 0)

/** A socket without compression that takes frames as they come. */
export const openSocket = (address: string): WebSocket =>
  new WebSocket(address.replace(/^http/, 'ws'), { perMessageDeflate: false, skipUTF8Validation: true })

/** Where there is a seat for everybody of a workshop, one after the other in order. */
export const seatsOf = ({ seats }: Task): number[] => [...Array(seats).keys()]
