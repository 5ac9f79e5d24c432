import type { Actor, TileText } from '#shared/model/actor.ts'

type Version = TileText & { version: number }

/** What a tile said when the break began: the oldest text kept since then, or what the page itself has seen. */
export function tileBefore(actor: Actor, since: number, seen?: Actor): Version {
  const kept = actor.history.find(({ at }) => at >= since)
  const [first = actor] = [kept, seen].flatMap(one => one ?? []).sort((one, other) => one.version - other.version)
  return first
}
