/** One breath, in ms, and the longest. */
export const breath = 1_000
const longestBreath = 8_000
/** A text that has been refused so often, some minutes, may never be taken: its words are kept elsewhere, others go on. */
const mostRefused = 20

/** What has not been saved and is sent again until it is: how often each was refused, and which rest until their next try. */
export class Retries {
  private readonly refused = new Map<string, number>()
  /** Lines that have not been saved: each waits here for its next try, and the others pass it. */
  private readonly resting = new Set<string>()

  /** Refused once more: for how long it waits, each time a little longer, and whether it may never be taken. */
  refuse(id: string): { pause: number; isTooOften: boolean } {
    const times = (this.refused.get(id) ?? 0) + 1
    this.refused.set(id, times)
    return { pause: Math.min(longestBreath, breath * 2 ** (times - 1)), isTooOften: times >= mostRefused }
  }

  wasRefused(id: string): boolean {
    return this.refused.has(id)
  }

  forget(id: string): void {
    this.refused.delete(id)
  }

  isResting(id: string): boolean {
    return this.resting.has(id)
  }

  rest(id: string): void {
    this.resting.add(id)
  }

  /** Its next try comes now; without an id, that of them all. */
  wake(id?: string): void {
    if (id === undefined) this.resting.clear()
    else this.resting.delete(id)
  }
}
