import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { Event } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { apply, fold } from '#shared/rules/story.ts'
import { FilmMaker } from '#shared/town/film/FilmMaker.ts'
import type { Journal } from '../../store/journal.ts'

/** So many facts are read at once, and others are let in when so many milliseconds have gone. */
const slice = 200
const breathAfter = 8

/** So many films are kept, and so many that may go on from where they are. */
const mostKept = 20
const mostBegun = 3

/** A film that is made or being made, up to a fact; nothing comes of it where its workshop is forgotten meanwhile. */
type Made = { end: Workshop; bytes: Promise<Buffer | undefined> }
type Begun = { maker: FilmMaker; state: Workshop | undefined }

/** What is kept of one workshop: its latest film, one that waits for its turn, and the maker that may go on. */
type Shelf = { made?: Made | undefined; waiting?: Made | undefined; begun?: Begun | undefined; isForgotten: boolean }

const packed = promisify(gzip)
const breath = () => new Promise<void>(resolve => setImmediate(resolve))

/** The films of workshops, made from their journals one at a time and kept until something more has happened. */
export class Films {
  private readonly journal: Pick<Journal, 'read'>
  /** The one that somebody asked for last is the last. */
  private readonly shelves = new Map<string, Shelf>()
  private turn: Promise<unknown> = Promise.resolve()

  constructor(journal: Pick<Journal, 'read'>) {
    this.journal = journal
  }

  /**
   * The films of a workshop up to this state or a later one, as gzipped JSON that `Films` in shared/town/film describes.
   * All who ask at the same time share one making. Nothing when the workshop is forgotten meanwhile.
   */
  of(end: Workshop): Promise<Buffer | undefined> {
    const shelf = this.shelfOf(end.shared.id)
    const { made, waiting } = shelf
    if (made && made.end.number >= end.number) return made.bytes
    if (waiting) {
      if (end.number > waiting.end.number) waiting.end = end
      return waiting.bytes
    }
    const make = () => {
      shelf.waiting = undefined
      shelf.made = next
      return this.make(shelf, next.end)
    }
    const next: Made = { end, bytes: this.turn.then(make, make) }
    shelf.waiting = next
    this.turn = next.bytes
    next.bytes.catch(() => {
      if (shelf.made === next) shelf.made = undefined
    })
    return next.bytes
  }

  /** Lets go of all that is kept of a workshop, and of what is being made of it. */
  forget(workshopId: string): void {
    const shelf = this.shelves.get(workshopId)
    if (shelf) shelf.isForgotten = true
    this.shelves.delete(workshopId)
  }

  private shelfOf(id: string): Shelf {
    const shelf = this.shelves.get(id) ?? { isForgotten: false }
    this.shelves.delete(id)
    this.shelves.set(id, shelf)
    const [oldest] = this.shelves.keys()
    if (this.shelves.size > mostKept && oldest !== undefined) this.shelves.delete(oldest)
    return shelf
  }

  private async make(shelf: Shelf, end: Workshop): Promise<Buffer | undefined> {
    const begun = await this.filmed(shelf, end)
    const films: string[] = []
    for (const film of begun.maker.films(end.shared)) {
      await breath()
      films.push(JSON.stringify(film))
    }
    const bytes = await packed(`{"films":[${films.join()}]}`)
    if (shelf.isForgotten) return undefined
    shelf.begun = begun
    const mayGoOn = [...this.shelves.values()].filter(one => one.begun)
    for (const one of mayGoOn.slice(0, -mostBegun)) one.begun = undefined
    return bytes
  }

  /** Goes on with what was filmed earlier; begins anew where somebody has changed market since. */
  private async filmed(shelf: Shelf, end: Workshop): Promise<Begun> {
    const before = shelf.begun ?? { maker: new FilmMaker(end.shared), state: undefined }
    shelf.begun = undefined
    const told = await this.tell(before, shelf, end)
    const { isSettled, last } = told.maker
    if (isSettled || !last) return told
    return this.tell({ maker: new FilmMaker(last), state: undefined }, shelf, end)
  }

  /** Tells a maker the rest of the story, up to a state. */
  private async tell({ maker, state }: Begun, shelf: Shelf, end: Workshop): Promise<Begun> {
    while ((state?.number ?? 0) < end.number && !shelf.isForgotten) {
      const facts = await this.journal.read(end.shared.id, state?.number ?? 0, slice)
      if (facts.length === 0) break
      let started = performance.now()
      for (const { number, time, event } of facts) {
        if (number > end.number) break
        const fact = { number, time, event: Event.parse(event) }
        state = state ? apply(state, fact) : fold([fact])
        maker.add(state.shared, state.time)
        if (performance.now() - started < breathAfter) continue
        await breath()
        started = performance.now()
      }
    }
    return { maker, state }
  }
}
