import { PhaseKind, ProgrammeId } from '#shared/model/programme.ts'

/** A workshop as the list shows it. */
export type WorkshopRow = {
  id: string
  code: string
  title: string
  place: string
  day: string
  phase: PhaseKind
  seats: number
  programme: { id: ProgrammeId; isChanged: boolean }
  rehearsalOf?: string | undefined
  createdAt: number
}
export type Group = 'running' | 'open' | 'planned' | 'finished' | 'rehearsals'

/** In the order in which a facilitator looks for them. */
export const groups: readonly Group[] = ['running', 'open', 'planned', 'finished', 'rehearsals']

export function groupOf({ phase, rehearsalOf }: WorkshopRow): Group {
  if (rehearsalOf) return 'rehearsals'
  if (phase === 'draft') return 'planned'
  if (phase === 'closed') return 'finished'
  return phase === 'open' ? 'open' : 'running'
}

/** What the server calls the phase, if we know it. */
export const phaseFrom = (phase: string): PhaseKind => {
  const found = PhaseKind.safeParse(phase)
  return found.success ? found.data : 'draft'
}

/** The programme by the name that the server gives it, if we know it. */
export const programmeFrom = ({ id, isChanged }: { id: string; isChanged: boolean }): WorkshopRow['programme'] => {
  const found = ProgrammeId.safeParse(id)
  return { id: found.success ? found.data : 'custom', isChanged }
}
