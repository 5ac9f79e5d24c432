/** A time in whole seconds, for the texts that tell it in minutes and seconds. */
export function inMinutes(ms: number): { minutes: number; seconds: number; parts: 'minutes' | 'seconds' | 'both' } {
  const all = Math.round(ms / 1000)
  const [minutes, seconds] = [Math.floor(all / 60), all % 60]
  const one = minutes === 0 ? 'seconds' : 'minutes'
  return { minutes, seconds, parts: minutes > 0 && seconds > 0 ? 'both' : one }
}
