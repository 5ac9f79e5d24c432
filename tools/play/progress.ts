import type { PhaseKind } from '#shared/model/programme.ts'
import type { Language, Shared } from '#shared/model/workshop.ts'
import { presentSeats } from '#shared/rules/seats/presence.ts'
import { playCommand as english } from '#shared/text/en/playCommand.ts'
import { words as englishWords } from '#shared/text/en/words.ts'
import { playCommand as swedish } from '#shared/text/sv/playCommand.ts'
import { words as swedishWords } from '#shared/text/sv/words.ts'
import { type Translate, translator } from '#shared/text/translate.ts'

export type Say = Translate<keyof typeof swedish>

/** The sentences of the play command in one language. */
export const sayIn = (language: Language): Say => translator(language, { sv: swedish, en: english })

const width = 24

/** Tells how the evening goes: a bar where the terminal can redraw a line, and one line for each phase that is over. */
export class Progress {
  private readonly say: Say
  private readonly nameOf: (kind: PhaseKind) => string
  private readonly out: NodeJS.WriteStream
  private phase: PhaseKind | undefined
  private since = performance.now()
  private commandsBefore = 0
  private bar = ''

  constructor(language: Language, say: Say, out: NodeJS.WriteStream = process.stdout) {
    const translate = translator(language, { sv: swedishWords, en: englishWords })
    this.say = say
    this.nameOf = kind => translate(`phase.${kind}`)
    this.out = out
  }

  name(kind: PhaseKind): string {
    return this.nameOf(kind)
  }

  line(text: string): void {
    this.clear()
    this.out.write(`${text}\n`)
  }

  /** Looks at the room: draws the bar again, or closes the line of the phase that has been left. */
  look(shared: Shared, commands: number): void {
    const { kind } = shared.clock
    if (kind !== this.phase) this.turn(kind, commands)
    if (!this.out.isTTY || kind === 'closed') return
    const seats = presentSeats(shared)
    const done = seats.filter(({ isReady }) => isReady).length
    const filled = seats.length === 0 ? 0 : Math.round((done / seats.length) * width)
    const text = this.say('phase', { name: this.nameOf(kind), done, all: seats.length })
    this.clear()
    this.bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${text}`
    this.out.write(this.bar)
  }

  private turn(kind: PhaseKind, commands: number): void {
    if (this.phase) {
      const seconds = Math.round((performance.now() - this.since) / 100) / 10
      const count = commands - this.commandsBefore
      const text = this.say('phaseDone', { name: this.nameOf(this.phase), seconds, commands: count })
      this.line(`${'█'.repeat(width)} ${text}`)
    }
    this.phase = kind
    this.since = performance.now()
    this.commandsBefore = commands
  }

  private clear(): void {
    if (this.bar) this.out.write(`\r${' '.repeat(this.bar.length)}\r`)
    this.bar = ''
  }
}
