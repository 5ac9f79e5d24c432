const first = 250
const most = 2_000

/** Tries until it works or is over, each time after a longer pause; what went wrong is told. */
export async function patiently(
  attempt: () => Promise<void>,
  isOver: () => boolean,
  tell: (error: unknown) => void,
): Promise<void> {
  for (let pause = first; !isOver(); pause = Math.min(most, pause * 2)) {
    try {
      return await attempt()
    } catch (error) {
      tell(error)
      await new Promise(resolve => setTimeout(resolve, pause).unref())
    }
  }
}
