import type { Shared } from '../../model/workshop.ts'
import { ideaSign } from '../townOfIdea.ts'
import type { Film } from './film.ts'

/** What everything in a town is called now, by its id, also ideas that have been withdrawn; what is hidden is called nothing. */
export function textsOf({ actors, challenges, ideas }: Shared, marketId: string | undefined): Film['texts'] {
  const isHere = (one: { marketId: string }) => marketId === undefined || one.marketId === marketId
  return Object.fromEntries([
    ...Object.values(actors).flatMap(actor => (isHere(actor) ? [[actor.id, actor.name]] : [])),
    ...Object.values(challenges).map(({ id, title }) => [id, title]),
    ...Object.values(ideas).flatMap(idea => (isHere(idea) ? [[idea.id, ideaSign(idea)]] : [])),
  ])
}

/** A film in the words that stand now: what is hidden while it plays is gone from it at once. */
export function inWordsOf(film: Film, shared: Shared): Film {
  const words = textsOf(shared, undefined)
  return { ...film, texts: Object.fromEntries(Object.keys(film.texts).map(id => [id, words[id] ?? ''])) }
}
