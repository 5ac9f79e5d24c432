import type { Command, Recorded } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { textAt } from '#shared/rules/reflection/hiding/places.ts'

/** Whom a marked text is for: everyone, one seat, the desk, nobody before answers open, and nobody by name. */
export type Secrecy = 'open' | 'own' | 'desk' | 'sealed' | 'survey'

/** One text that nobody else has written, so that it can be looked for wherever it must not be. */
export type Marker = { word: string; secrecy: Secrecy; by: string }

const pattern = /zq\d+x/g

/** The field of a command whose text may be marked. */
const fieldOf: Partial<Record<Command['type'], string>> = {
  saveTile: 'does',
  handOver: 'text',
  createIdea: 'text',
  editIdea: 'text',
  invite: 'because',
  askIn: 'because',
  nameIdea: 'name',
  post: 'text',
  writeField: 'text',
  writeRow: 'text',
  writeOwnRow: 'text',
  park: 'text',
  resolveHappening: 'note',
  tellFollowUp: 'text',
  note: 'text',
  reflect: 'text',
  addStep: 'what',
}

/** The marked texts of a workshop: which there are, whom they are for, and which a facilitator has hidden. */
export class Markers {
  readonly all = new Map<string, Marker>()
  readonly hidden = new Set<string>()
  private readonly merged = new Map<string, string>()

  /** The command with one of its texts marked; as it was where it has none. */
  mark(command: Command, by: string): Command {
    const [field, secrecy] = placeIn(command)
    if (!field) return command
    const word = `zq${this.all.size}x`
    this.all.set(word, { word, secrecy, by })
    return Object.assign({}, command, { [field]: word })
  }

  /** Notes which marked texts these facts have hidden, and which they have brought back. */
  watch(before: Workshop, facts: readonly Recorded[]): void {
    for (const { event } of facts) {
      if (event.type === 'textHidden')
        for (const word of wordsIn(textAt(before.shared, event, false, before.desk.notes)?.read()))
          this.hidden.add(word)
      if (event.type === 'textRestored')
        for (const word of wordsIn(before.desk.hidden[event.key]?.text)) this.hidden.delete(word)
      if (event.type === 'seatsMerged') this.merged.set(event.otherId, event.seatId)
    }
  }

  /** True when a text of the one seat is also the other's: they were merged, and what is somebody's own comes along. */
  isOf(by: string, seatId: string): boolean {
    const into = this.merged.get(by)
    return by === seatId || (into !== undefined && this.isOf(into, seatId))
  }

  ofSecrecy(...kinds: Secrecy[]): Marker[] {
    return [...this.all.values()].filter(({ secrecy }) => kinds.includes(secrecy))
  }
}

const wordsIn = (text = ''): readonly string[] => text.match(pattern) ?? []

/** Own notes, desk notes, answers from home and surveys have a reader or none; all else is everyone's. */
function placeIn(command: Command): [field: string | undefined, secrecy: Secrecy] {
  if (command.type === 'note') {
    const { scope } = command
    if (scope === 'market') return ['text', 'desk']
    return ['text', scope === 'own' || scope === 'desk' ? scope : 'open']
  }
  if (command.type === 'answerHome') {
    if (command.answer === 'yesIf') return ['condition', 'sealed']
    return [command.answer === 'no' ? 'reasonText' : undefined, 'sealed']
  }
  if (command.type === 'answerSurvey') return ['sentence', 'survey']
  if (command.type === 'answer') return [command.answer === 'yesIf' ? 'condition' : undefined, 'open']
  return [fieldOf[command.type], 'open']
}

/** True for what must always be marked, because somebody may not read it. */
export const isSecret = (command: Command): boolean => placeIn(command)[1] !== 'open'
