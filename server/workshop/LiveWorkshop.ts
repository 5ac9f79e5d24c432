import type { Reply } from '#shared/messages/reply.ts'
import type { Order, Stamp, Who } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { codeOf } from '../store/errors.ts'
import { decks } from './queue/decks.ts'
import { paced } from './queue/pace.ts'
import { patiently } from './queue/patiently.ts'
import { Replies } from './queue/Replies.ts'
import { markOf, Surveys } from './queue/Surveys.ts'
import { after, decided, loadStory, recorded, remember, reread, Snapshots } from './queue/story.ts'
import type { Audience, Listener, Surroundings } from './queue/surroundings.ts'
import { type Fall, isFenced, notSaved, outcomeOf, type Waiting } from './queue/waiting.ts'

/** One running workshop: one queue in, the journal, and out to everyone who is here. */
export class LiveWorkshop {
  readonly id: string
  private readonly around: Surroundings
  private epoch: number
  /** What the journal has, and everyone may see. */
  private durable: Workshop
  /** What it will be when all that waits has been written. */
  private tentative: Workshop
  private waiting: Waiting[] = []
  private readonly writing = new Set<Promise<void>>()
  /** Those whose write stands or does not, and who hear which when the journal has been read again. */
  private doubtful: Waiting[] = []
  private readonly unanswered: (() => void)[] = []
  private readonly replies = new Replies()
  private readonly surveys = new Surveys()
  private readonly pace: { soon(): void; stop(): void }
  private audience: Audience | undefined
  private readonly listeners = new Set<Listener>()
  private readOnly: Promise<void> | undefined
  private throws = 0
  private readonly snapshots: Snapshots
  private isStopped = false
  private readonly end = Promise.withResolvers<void>()
  /** Comes when everybody has been answered who will be from here. */
  readonly ended: Promise<void> = this.end.promise

  private constructor(id: string, around: Surroundings, epoch: number, state: Workshop) {
    this.id = id
    this.around = around
    this.epoch = epoch
    this.durable = state
    this.tentative = state
    this.snapshots = new Snapshots(around, state)
    this.pace = paced(around.patchInterval, () => this.publish())
  }

  /** Takes the workshop over and reads its story; nothing when there is none. */
  static async open(id: string, around: Surroundings): Promise<LiveWorkshop | undefined> {
    const { journal } = around.store
    // First taken and then read: whoever had it before adds nothing after that.
    const epoch = await journal.claim(id)
    const state = await loadStory(journal, id)
    if (!state) return undefined
    const live = new LiveWorkshop(id, around, epoch, state)
    await remember(around.store, id, live.replies, live.surveys)
    return live
  }

  /** The state that is on disk. */
  get state(): Workshop {
    return this.durable
  }

  /** What time it is in the workshop: never before its last fact. */
  get time(): number {
    return Math.max(this.tentative.time, this.around.clock.now())
  }

  get isReadOnly(): boolean {
    return this.readOnly !== undefined || this.isStopped
  }

  /** Whether this server has let go of the workshop: what is sent now belongs to the next one that opens it. */
  get hasEnded(): boolean {
    return this.isStopped
  }

  attach(audience: Audience): void {
    this.audience = audience
    audience.show(this.durable)
  }

  detach(): void {
    this.audience = undefined
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Presence has changed: those who are here will see it with the next patch. */
  touch(): void {
    this.pace.soon()
  }

  /** Whether this has been asked here before, and has an answer or waits for one. */
  knows(id: string): boolean {
    return this.replies.to(id) !== undefined
  }

  /** An order with its sender; answered when it is on disk and everyone has been shown. An id is answered once. */
  submit(id: string, by: Who, order: Order): Promise<Reply> {
    const answer = this.replies.to(id)
    if (answer !== undefined) return answer
    if (this.isReadOnly) return Promise.resolve(notSaved)
    return this.replies.expect(id, this.take(id, by, order))
  }

  /** Writes what waits, and takes no more. */
  async stop(): Promise<void> {
    this.isStopped = true
    await Promise.allSettled(this.writing)
    this.publish()
    setImmediate(this.end.resolve) // A breath later: an answer is there before the end is.
    this.pace.stop()
    await this.snapshots.keep(this.durable)
  }

  private take(id: string, by: Who, order: Order): Promise<Reply> {
    return new Promise(tell => {
      try {
        this.decideOne(id, by, order, tell)
      } catch (error) {
        this.throws += 1
        this.around.log.error('ruleThrew', { workshop: this.id, command: order.type }, error)
        tell(notSaved)
        if (this.throws >= 2) this.reload()
      }
    })
  }

  private decideOne(id: string, by: Who, order: Order, tell: (reply: Reply) => void): void {
    const time = this.time
    const mark = markOf(by, order)
    const stamp: Stamp = { id, time, by, code: this.around.code, ...decks[this.tentative.shared.language] }
    if (mark) stamp.hasAnsweredSurvey = this.surveys.has(mark)
    const { events, refusal } = decided(this.tentative, order, stamp)
    if (events === undefined) {
      const reply: Reply = { ok: false, refusal, number: this.tentative.number }
      // A no says nothing that is not on disk either: it is told after everything that was decided before it.
      this.waiting.push({ id, facts: [], state: this.tentative, reply, outcome: 'saved', tell })
      this.flush()
      return
    }
    const facts = recorded(this.tentative, events, time)
    const state = after(this.tentative, facts)
    const noted = mark && this.surveys.with(mark, state.shared.clock.startedAt)
    const entry = { command: id, epoch: this.epoch, events: facts, mark: noted }
    const written = this.around.store.journal.append(this.id, entry)
    if (mark) this.surveys.note(mark)
    const item: Waiting = { id, facts, state, reply: { ok: true, number: state.number }, outcome: 'waiting', tell }
    this.tentative = state
    this.waiting.push(item)
    const writing = this.write(item, written).finally(() => this.writing.delete(writing))
    this.writing.add(writing)
  }

  private async write(item: Waiting, written: Promise<void>): Promise<void> {
    try {
      await written
      item.outcome = 'saved'
    } catch (error) {
      this.around.log.noisy('appendFailed', { workshop: this.id, code: codeOf(error) }, error)
      item.outcome = outcomeOf(error)
    }
    this.flush()
  }

  /** What has become durable becomes the state, in order; one failure takes with it all that was decided on top of it. */
  private flush(): void {
    for (let item = this.waiting[0]; item && item.outcome !== 'waiting'; item = this.waiting[0]) {
      if (item.outcome !== 'saved') return this.fail(item.outcome)
      this.waiting.shift()
      this.commit(item)
    }
  }

  private commit({ id, facts, state, reply, tell }: Waiting): void {
    this.unanswered.push(() => tell(reply))
    this.pace.soon()
    this.replies.keep(id, reply)
    if (!reply.ok) return
    this.durable = state
    this.throws = 0
    this.snapshots.after(facts, state)
    if (facts.length > 0) for (const listener of this.listeners) listener(state, facts)
  }

  private publish(): void {
    try {
      this.audience?.show(this.durable)
    } catch (error) {
      this.around.log.error('showFailed', { workshop: this.id }, error)
    }
    for (const answer of this.unanswered.splice(0)) answer()
  }

  /** Nothing was saved: everyone who waits hears it, and nothing more is taken until a write succeeds. What is in doubt
   * may stand with all that was decided on top of it: then nobody hears anything that the journal has not said. */
  private fail(how: Fall): void {
    if (how === 'fenced') return this.letGo()
    const fallen = this.waiting.splice(0)
    if (how === 'inDoubt') this.doubtful.push(...fallen)
    else for (const { tell } of fallen) tell(notSaved)
    this.reload()
  }

  /** Somebody else has the workshop now, and what has fallen here cannot come to stand; of what is in doubt they know. */
  private letGo(): void {
    this.isStopped = true
    this.around.log.warn('fenced', { workshop: this.id, epoch: this.epoch })
    for (const { tell } of this.waiting.splice(0)) tell(notSaved)
    this.around.lost?.(this.id, this.epoch)
  }

  /** Back to what the journal says, as soon as the store can be written. */
  private reload(): void {
    if (this.readOnly !== undefined) return
    const tell = (error: unknown) =>
      isFenced(error)
        ? this.letGo()
        : this.around.log.noisy('storeUnwell', { workshop: this.id, code: codeOf(error) }, error)
    const attempt = () => this.recover()
    this.readOnly = patiently(attempt, () => this.isStopped, tell).finally(() => {
      this.readOnly = undefined
    })
  }

  private async recover(): Promise<void> {
    const { store, log } = this.around
    await Promise.allSettled(this.writing)
    await store.probe()
    // What may still be on its way from us is in the story when this is answered, or is refused when it comes.
    this.epoch = await store.journal.claim(this.id, this.epoch)
    const state = await reread(store, this.id, this.replies, this.surveys)
    this.durable = state
    this.tentative = state
    this.throws = 0
    for (const { id, tell } of this.doubtful.splice(0))
      this.unanswered.push(() => tell(this.replies.of(id) ?? notSaved))
    for (const listener of this.listeners) listener(state, [])
    this.pace.soon()
    log.info('reloaded', { workshop: this.id, number: state.number })
  }
}
