import type { Reply } from '#shared/messages/reply.ts'

/** One command: when it was first sent, what it wrote if that is its own, and every answer, with when it came. */
export type Asked = {
  id: string
  sentAt?: number | undefined
  text?: string | undefined
  answers: { reply: Reply; at: number }[]
}

/** What a whole hall has sent, and what it has been told, in the order in which it happened. */
export class History {
  private readonly commands: Map<string, Asked>
  private moment = 0

  /** Empty, or as it was told by another process. */
  constructor(asked: readonly Asked[] = []) {
    this.commands = new Map(asked.map(one => [one.id, one]))
  }

  /** Something is about to be sent; `text` is what it writes, if nothing else writes the same. */
  send(id: string, text?: string): void {
    const asked = this.of(id)
    asked.sentAt ??= this.next()
    asked.text ??= text
  }

  /** Somebody has been told what became of it. */
  answer(id: string, reply: Reply): void {
    this.of(id).answers.push({ reply, at: this.next() })
  }

  /** Sends it and keeps the answer. */
  async watch(id: string, sending: () => Promise<Reply>, text?: string): Promise<Reply> {
    this.send(id, text)
    const reply = await sending()
    this.answer(id, reply)
    return reply
  }

  get asked(): readonly Asked[] {
    return [...this.commands.values()]
  }

  /** How many commands have been answered. */
  get answered(): number {
    return this.asked.filter(({ answers }) => answers.length > 0).length
  }

  /** How many commands have been answered with yes. */
  get saved(): number {
    return this.asked.filter(isSaved).length
  }

  /** How many were last answered with this no. */
  refused(refusal: string): number {
    return this.asked.map(lastReply).filter(reply => reply && !reply.ok && reply.refusal === refusal).length
  }

  private next(): number {
    this.moment += 1
    return this.moment
  }

  private of(id: string): Asked {
    const asked = this.commands.get(id) ?? { id, sentAt: undefined, text: undefined, answers: [] }
    this.commands.set(id, asked)
    return asked
  }
}

/** What the sender believes now; nothing when no answer has come. */
export const lastReply = ({ answers }: Asked): Reply | undefined => answers.at(-1)?.reply

/** Whether somebody has been told that it is saved, whatever they were told later. */
export const isSaved = ({ answers }: Asked): boolean => answers.some(({ reply }) => reply.ok)

/** A no from the device itself says nothing of what the server did. */
const fromDevice = 'offline'

/** Whether the server has said no, and never yes. */
export const isRefused = (asked: Asked): boolean =>
  !isSaved(asked) && asked.answers.some(({ reply }) => !reply.ok && reply.refusal !== fromDevice)
