const first = 250
const most = 2_000
/** A store that does not answer does not hold a goodbye up for longer, in ms. */
const goodbyeWithin = 1_000

/** The way back to what the journal says, tried until it leads there, each time after a longer pause; what goes wrong is
 * told. */
export class Recovery {
  private readonly attempt: () => Promise<void>
  private readonly tell: (error: unknown) => void
  private running: Promise<void> | undefined
  private isOver = false
  private readonly over = Promise.withResolvers<void>()

  constructor(attempt: () => Promise<void>, tell: (error: unknown) => void) {
    this.attempt = attempt
    this.tell = tell
  }

  get isRunning(): boolean {
    return this.running !== undefined
  }

  begin(): void {
    if (this.isOver) return
    this.running ??= this.run().finally(() => {
      this.running = undefined
    })
  }

  /** Tries no more. Comes when the attempt that is under way has ended, so that nothing of it is asked after this. */
  async stop(): Promise<void> {
    this.isOver = true
    this.over.resolve()
    await Promise.race([this.running, new Promise(resolve => setTimeout(resolve, goodbyeWithin).unref())])
  }

  private async run(): Promise<void> {
    for (let pause = first; !this.isOver; pause = Math.min(most, pause * 2)) {
      try {
        return await this.attempt()
      } catch (error) {
        this.tell(error)
        await Promise.race([this.over.promise, new Promise(resolve => setTimeout(resolve, pause).unref())])
      }
    }
  }
}
