import * as z from 'zod'
import { addKey, openById, rightTo } from '../../doors/facilitators.ts'
import { type Route, refuse, takes } from '../../http/answers.ts'
import { jarOf, part } from '../../http/request.ts'

const Asked = z.strictObject({
  participants: z.number().int().min(2).max(60),
  speed: z.enum(['slow', 'normal', 'fast']),
})

/** Provspela: the same evening with simulated participants, in a workshop of its own. */
export const rehearsalRoutes: readonly Route[] = [
  takes('POST', '/workshops/:id/rehearsal', Asked, async ({ participants, speed }, { doors, request, response }) => {
    const workshopId = part(request, 'id')
    if (!(await rightTo(doors, workshopId, jarOf(doors, request, response)))) return refuse(response, 'notFacilitator')
    const opened = await openById(doors, workshopId)
    if (!opened) return refuse(response, 'unknown')
    const started = await doors.rehearsals.start(opened, participants, speed)
    if ('refusal' in started) return refuse(response, started.refusal)
    const { id, code } = started.row
    response.status(201).json({ workshopId: id, code, facilitator: await addKey(doors, id, { kind: 'facilitator' }) })
  }),
]
