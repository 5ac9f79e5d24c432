import type { Seat } from '../../model/seat.ts'
import type { Shared } from '../../model/workshop.ts'

/** True where somebody takes part over video: the links, the queue of hands and the threads are there only then. */
export const isAtDistance = ({ form }: Pick<Shared, 'form'>): boolean => form !== 'onSite'

/** True for somebody who sees no wall: everybody where the workshop is remote, and those who have said so in a hybrid. */
export const isRemote = ({ form }: Pick<Shared, 'form'>, seat: Pick<Seat, 'isRemote'>): boolean =>
  form === 'remote' || (form === 'hybrid' && seat.isRemote === true)
