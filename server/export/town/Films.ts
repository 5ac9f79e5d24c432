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

type Kept = { number: number; bytes: Buffer }
type Begun = { maker: FilmMaker; state: Workshop | undefined }

const packed = promisify(gzip)
const breath = () => new Promise<void>(resolve => setImmediate(resolve))

/** The films of workshops, made from their journals one at a time and kept until something more has happened. */
export class Films {
  private readonly journal: Pick<Journal, 'read'>
  private readonly kept = new Map<string, Kept>()
  private readonly begun = new Map<string, Begun>()
  private turn: Promise<unknown> = Promise.resolve()

  constructor(journal: Pick<Journal, 'read'>) {
    this.journal = journal
  }

  /** The films of a workshop up to this state, as gzipped JSON that `Films` in shared/town/film describes. */
  of(end: Workshop): Promise<Buffer> {
    const make = () => this.make(end)
    const made = this.turn.then(make, make)
    this.turn = made
    return made
  }

  private async make(end: Workshop): Promise<Buffer> {
    const { id } = end.shared
    const known = this.kept.get(id)
    if (known && known.number >= end.number) return known.bytes
    const { maker, state } = await this.filmed(end)
    const films: string[] = []
    for (const film of maker.films(end.shared)) {
      await breath()
      films.push(JSON.stringify(film))
    }
    const bytes = await packed(`{"films":[${films.join()}]}`)
    keep(this.kept, id, { number: end.number, bytes }, mostKept)
    keep(this.begun, id, { maker, state }, mostBegun)
    return bytes
  }

  /** Goes on with what was filmed earlier if it still stands, and begins anew if not. */
  private async filmed(end: Workshop): Promise<Begun> {
    const { id } = end.shared
    const before = this.begun.get(id)
    this.begun.delete(id)
    const isStanding = before?.maker.fits(end.shared) === true
    const maker = isStanding ? before.maker : new FilmMaker(end.shared)
    let state = isStanding ? before.state : undefined
    while ((state?.number ?? 0) < end.number) {
      const facts = await this.journal.read(id, state?.number ?? 0, slice)
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

/** Keeps the newest, and lets go of what nobody has asked for longest. */
function keep<Thing>(all: Map<string, Thing>, id: string, thing: Thing, most: number): void {
  all.delete(id)
  all.set(id, thing)
  const [oldest] = all.keys()
  if (all.size > most && oldest !== undefined) all.delete(oldest)
}
