/** Something that takes its time: it begins when there is room, and says when it is over. */
export type Turn = {
  /** Turns of the same thing come after each other. */
  of: string
  begin: (over: () => void) => void
}

/** At most three at once; the rest wait, and what happens to one thing happens in order. */
export function queue(most = 3) {
  let waiting: Turn[] = []
  const running = new Set<Turn>()
  const isFree = (turn: Turn) => ![...running].some(({ of }) => of === turn.of)
  const next = (): void => {
    while (running.size < most) {
      const turn = waiting.find(isFree)
      if (!turn) return
      waiting = waiting.filter(other => other !== turn)
      running.add(turn)
      turn.begin(() => {
        running.delete(turn)
        next()
      })
    }
  }
  return {
    add: (turns: Turn[]) => {
      waiting.push(...turns)
      next()
    },
    clear: () => {
      waiting = []
      running.clear()
    },
  }
}
