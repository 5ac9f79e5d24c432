import * as z from 'zod'
import { Id } from '#shared/model/ids.ts'
import { holds } from '../doors/participants.ts'
import { isMark } from '../workshop/queue/kept/Surveys.ts'
import { isUnchosen, mostUnchosen } from '../workshop/queue/kept/Unchosen.ts'
import { type Route, refuse, takes, tells } from './answers.ts'
import { type Doors, jarOf, part } from './request.ts'

/** A whole command that came too late is kept as it was: no larger than a frame. */
const mostText = 16 * 1024
/** Everything that a seat can have under its hands at once, many times over. */
const mostDrafts = 300

const Draft = z.strictObject({
  seatId: Id,
  key: z.string().regex(/^[\w.:-]{1,80}$/),
  text: z.string().max(mostText),
})

/** Text without an object yet: kept for the seat, outside the story, never exported. */
export const draftRoutes: readonly Route[] = [
  takes('POST', '/workshops/:id/drafts', Draft, async ({ seatId, key, text }, { doors, request, response }) => {
    const workshopId = part(request, 'id')
    if (!(await holds(doors, workshopId, seatId, jarOf(doors, request, response)))) return refuse(response, 'noSeat')
    if (isMark(key)) return refuse(response, 'malformed')
    const { drafts } = doors.store
    // What was taken away is known to be: a server that reads its last minute again brings it not back.
    if (text === '' && isUnchosen(key))
      await drafts.keep(workshopId, { seat: seatId, key, text, savedAt: doors.clock.now() })
    else if (text === '') await drafts.remove(workshopId, seatId, key)
    else if (!(await hasRoom(doors, workshopId, seatId, key))) return refuse(response, 'full')
    else await drafts.keep(workshopId, { seat: seatId, key, text, savedAt: doors.clock.now() })
    response.json({ isKept: true })
  }),

  tells('/workshops/:id/drafts/:seatId', async ({ doors, request, response }) => {
    const [workshopId, seatId] = [part(request, 'id'), part(request, 'seatId')]
    if (!(await holds(doors, workshopId, seatId, jarOf(doors, request, response)))) return refuse(response, 'noSeat')
    const drafts = await doors.store.drafts.ofSeat(workshopId, seatId)
    response.json({
      drafts: drafts.flatMap(({ key, text, savedAt }) => (isMark(key) || text === '' ? [] : [{ key, text, savedAt }])),
    })
  }),
]

/** What was not chosen takes no room from what a seat writes, and has its own. */
async function hasRoom({ store }: Doors, workshopId: string, seatId: string, key: string): Promise<boolean> {
  const drafts = await store.drafts.ofSeat(workshopId, seatId)
  const kept = drafts.filter(draft => isUnchosen(draft.key) === isUnchosen(key))
  return kept.length < (isUnchosen(key) ? mostUnchosen : mostDrafts) || kept.some(draft => draft.key === key)
}
