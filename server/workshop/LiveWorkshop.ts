import type { Reply } from '#shared/messages/reply.ts'
import type { Order, Stamp, Who } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { codeOf } from '../store/errors.ts'
import { decks } from './queue/decks.ts'
import { markOf, Surveys } from './queue/kept/Surveys.ts'
import { Unchosen } from './queue/kept/Unchosen.ts'
import { type Fall, isFenced, Line, notSaved, type Waiting } from './queue/Line.ts'
import { Recovery } from './queue/Recovery.ts'
import { Replies } from './queue/Replies.ts'
import { Showing } from './queue/Showing.ts'
import { after, decided, factsOf, loadLast, recorded, remember, reread, Snapshots } from './queue/story.ts'
import type { Audience, Listener, Surroundings } from './queue/surroundings.ts'

const waived: Reply = { ok: false, refusal: 'offline' }

/** One running workshop: one queue in, the journal, and out to everyone who is here. */
export class LiveWorkshop {
  readonly id: string
  private readonly around: Surroundings
  private epoch: number
  /** What the journal has, and everyone may see. */
  private durable: Workshop
  /** What it will be when all that waits has been written. */
  private tentative: Workshop
  private readonly line: Line
  /** Those whose write stands or does not, and who hear which when the journal has been read again. */
  private doubtful: Waiting[] = []
  private readonly replies = new Replies()
  private readonly surveys = new Surveys()
  private readonly showing: Showing
  private readonly recovery: Recovery
  private throws = 0
  private isUnwell = false
  private readonly snapshots: Snapshots
  private readonly unchosen: Unchosen
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
    this.unchosen = new Unchosen(id, around)
    this.line = new Line({
      saved: item => this.commit(item),
      fell: (how, items) => this.fail(how, items),
      failed: error => around.log.noisy('appendFailed', { workshop: id, code: codeOf(error) }, error),
    })
    this.showing = new Showing(id, around, () => this.durable)
    this.recovery = new Recovery(
      () => this.recover(),
      error => this.isNotYet(error),
    )
  }

  /** Takes the workshop over and reads its story; nothing when there is none. */
  static async open(id: string, around: Surroundings): Promise<LiveWorkshop | undefined> {
    const { journal } = around.store
    // First taken and then read: whoever had it before adds nothing after that.
    const epoch = await journal.claim(id)
    const story = await loadLast(journal, id)
    if (!story) return undefined
    const live = new LiveWorkshop(id, around, epoch, story.state)
    await remember(around.store, id, live.replies, live.surveys)
    // Whoever had it before may have died between a choice and the text that was not chosen.
    live.unchosen.after(story.before, story.last)
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
    return this.recovery.isRunning || this.isStopped
  }

  /** Whether the store has said no and not yes since: what people do now is not saved. */
  get cannotSave(): boolean {
    return this.isUnwell
  }

  /** Whether this server has let go of the workshop: what is sent now belongs to the next one that opens it. */
  get hasEnded(): boolean {
    return this.isStopped
  }

  attach(audience: Audience): void {
    this.showing.attach(audience)
  }

  detach(): void {
    this.showing.detach()
  }

  listen(listener: Listener): () => void {
    return this.showing.listen(listener)
  }

  /** Presence has changed: those who are here will see it with the next patch. */
  touch(): void {
    this.showing.soon()
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

  /** What became of a command that is past its moment: its answer, or a no, which it has from now on however it comes. */
  waive(id: string): Promise<Reply> {
    const answer = this.replies.to(id)
    if (answer !== undefined) return answer
    if (this.isReadOnly) return Promise.resolve(notSaved)
    this.replies.keep(id, waived)
    return Promise.resolve(waived)
  }

  /** Writes what waits, and takes no more. */
  async stop(): Promise<void> {
    this.isStopped = true
    await this.line.settled()
    await this.recovery.stop()
    this.showing.stop()
    setImmediate(this.end.resolve) // A breath later: an answer is there before the end is.
    await this.unchosen.settled()
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
        if (this.throws >= 2 && !this.isStopped) this.recovery.begin()
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
      return this.line.add({ id, facts: [], state: this.tentative, reply, tell })
    }
    const facts = recorded(this.tentative, events, time)
    const state = after(this.tentative, facts)
    const noted = mark && this.surveys.with(mark, state.shared.clock.startedAt)
    const entry = { command: id, epoch: this.epoch, events: facts, after: this.tentative.number, mark: noted }
    const written = this.around.store.journal.append(this.id, entry)
    if (mark) this.surveys.note(mark)
    this.tentative = state
    this.line.add({ id, facts, state, reply: { ok: true, number: state.number }, tell }, written)
  }

  /** What has become durable becomes the state. */
  private commit({ id, facts, state, reply, tell }: Waiting): void {
    this.replies.keep(id, reply)
    const before = this.durable
    if (reply.ok) this.durable = state
    this.showing.answer(tell, reply)
    if (!reply.ok) return
    this.throws = 0
    this.snapshots.after(facts, state)
    this.unchosen.after(before, facts)
    if (facts.length > 0) this.showing.tell(state, facts)
  }

  /** Nothing was saved: everyone who waits hears it, and nothing more is taken until a write succeeds. What is in doubt
   * may stand with all that was decided on top of it: then nobody hears anything that the journal has not said. */
  private fail(how: Fall, fallen: Waiting[]): void {
    if (how === 'inDoubt') this.doubtful.push(...fallen)
    else for (const { tell } of fallen) tell(notSaved)
    if (how === 'fenced') this.letGo()
    else if (!this.isStopped) this.recovery.begin()
  }

  /** Somebody else has the workshop now, and what has fallen here cannot come to stand; of what is in doubt they know. */
  private letGo(): void {
    this.isStopped = true
    void this.recovery.stop()
    this.around.log.warn('fenced', { workshop: this.id, epoch: this.epoch })
    this.around.lost?.(this.id, this.epoch)
  }

  private isNotYet(error: unknown): void {
    if (isFenced(error)) return this.letGo()
    this.isUnwell = true
    this.showing.soon()
    this.around.log.noisy('storeUnwell', { workshop: this.id, code: codeOf(error) }, error)
  }

  /** Back to what the journal says, when the store can be written. */
  private async recover(): Promise<void> {
    const { store, log } = this.around
    await this.line.settled()
    await store.probe()
    // What may still be on its way from us is in the story when this is answered, or is refused when it comes.
    this.epoch = await store.journal.claim(this.id, this.epoch)
    const state = await reread(store, this.id, this.replies, this.surveys)
    // What was in doubt and stands is new here: it has come no other way.
    this.unchosen.after(this.durable, await factsOf(store.journal, this.id, this.durable.number))
    this.durable = state
    this.tentative = state
    this.throws = 0
    this.isUnwell = false
    for (const { id, tell } of this.doubtful.splice(0)) this.showing.answer(tell, this.replies.of(id) ?? notSaved)
    this.showing.tell(state, [])
    this.showing.soon()
    log.info('reloaded', { workshop: this.id, number: state.number })
  }
}
