import { parts } from '#shared/town/scenery/parts.ts'
import type { Scenery } from '#shared/town/scenery/piece.ts'
import { entering } from '../scene/motions.ts'

const kept = 'sound'

/** Whether this device has asked to hear the town; it says nothing until somebody has. */
export const isHeard = (): boolean => localStorage.getItem(kept) === 'on'

let context: AudioContext | undefined

/** Turns the sound on or off on this device; to be called by a press, since browsers are silent until one. */
export function hear(isOn: boolean): void {
  localStorage.setItem(kept, isOn ? 'on' : 'off')
  if (isOn) ring('meet')
}

/** A bell of two tones a fifth apart, and a lower single one: frequencies in Hz, how long they ring in s. */
const bells = {
  meet: { tones: [659.3, 987.8], lasts: 1.8, loud: 0.12 },
  light: { tones: [392], lasts: 1.1, loud: 0.07 },
} as const

function ring(kind: keyof typeof bells): void {
  context ??= new AudioContext()
  // After a while in the background a tablet's sound sleeps until somebody touches it.
  if (context.state !== 'running') void context.resume().catch(() => undefined)
  const { tones, lasts, loud } = bells[kind]
  const from = context.currentTime
  for (const [at, tone] of tones.entries()) {
    const [sound, volume] = [context.createOscillator(), context.createGain()]
    const start = from + at * 0.16
    sound.frequency.value = tone
    volume.gain.setValueAtTime(0, start)
    volume.gain.linearRampToValueAtTime(loud, start + 0.012)
    volume.gain.exponentialRampToValueAtTime(0.0001, start + lasts)
    sound.connect(volume).connect(context.destination)
    sound.start(start)
    sound.stop(start + lasts)
  }
}

const lit = new Set([parts.lantern('ideaDriven'), parts.lantern('public')])

/** What is heard when the picture goes on: one bell when a span has met, else one tone for a new lantern. */
export function heard(previous: Scenery, next: Scenery): keyof typeof bells | undefined {
  const pieces = entering(previous.pieces, next.pieces)
  if (pieces.some(({ enters }) => enters === 'meet')) return 'meet'
  return pieces.some(({ part }) => lit.has(part)) ? 'light' : undefined
}

/** Lets the town be heard, if this device has asked for it. */
export function sound(previous: Scenery, next: Scenery): void {
  if (!isHeard()) return
  const kind = heard(previous, next)
  if (kind) ring(kind)
}
