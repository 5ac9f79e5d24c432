import { type Cut, drawn, moved } from './cut.ts'
import type { Part } from './part.ts'

/** How far a drawing reaches from its anchor. */
export type Reach = { left: number; up: number; right: number; down: number }

/** A drawing with its anchor at 0,0, put into a frame of its own. */
export const framed = ({ left, up, right, down }: Reach, body: string): Part => ({
  ...{ width: left + right, height: up + down, anchor: { x: left, y: up } },
  body: moved(left, up, body),
})

/** A drawing that stands on its anchor, with a small shadow. */
export const standing = (reach: Reach, cuts: Cut[], offset = '3 2.5'): Part => framed(reach, drawn(cuts, offset))

/** A drawing that lies flat and throws no shadow. */
export const lying = (reach: Reach, cuts: Cut[]): Part => framed(reach, cuts.map(({ art }) => art).join(''))
