import type { Shared } from '../../../model/workshop.ts'
import { isOwnRoles } from '../../phases/programmes.ts'

/** Where organisations speak for themselves, the voices of a tile are those of its owners who are here. */
export function voiceOwn({ programme, actors, seats }: Shared): void {
  if (!isOwnRoles(programme)) return
  for (const actor of Object.values(actors)) {
    const here = actor.owners.filter(id => seats[id]?.state === 'present') // N3
    if (here.join() !== actor.voices.join()) actor.voices = here
  }
}
