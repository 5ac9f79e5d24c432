/** So many act between two breaths of the process, so that a full hall neither misses the server's calls nor looks in vain. */
const atOnce = 8

const waiting: (() => void)[] = []

/** Waits for one's turn: first come, first served, and the network is heard between. */
export function turn(): Promise<void> {
  return new Promise(resolve => {
    waiting.push(resolve)
    if (waiting.length === 1) setImmediate(letIn)
  })
}

function letIn(): void {
  const left = waiting.length - atOnce
  for (const resolve of waiting.splice(0, atOnce)) resolve()
  if (left > 0) setImmediate(letIn)
}
