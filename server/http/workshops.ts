import * as z from 'zod'
import { CreateWorkshop } from '#shared/messages/phases.ts'
import type { Stamp } from '#shared/messages/story.ts'
import { Id } from '#shared/model/ids.ts'
import { create } from '#shared/rules/story.ts'
import { addKey, isOfHouse, openById, rightTo } from '../doors/facilitators.ts'
import { codeOf, StoreFailed } from '../store/errors.ts'
import { type Route, refuse, takes, tells } from './answers.ts'
import { jarOf, part } from './request.ts'

const New = z.strictObject({ id: z.optional(Id), workshop: z.unknown() })
const Earlier = z.union([z.strictObject({ workshopId: Id }), z.strictObject({ file: z.string() })])

/** Where a workshop is planned, and where what it follows up is read; both take more than a frame. */
export const newRoute = '/workshops'
export const earlierRoute = '/earlier'

/** Whether the rules would make such a workshop at all, asked before there is one. */
const unborn: Stamp = { id: 'unborn', time: 0, by: { kind: 'shell' } }

/** Planning a workshop, and the list of those planned here. */
export const workshopRoutes: readonly Route[] = [
  takes('POST', earlierRoute, Earlier, async (from, { doors, request, response }) => {
    if (!(await isOfHouse(doors, jarOf(doors, request, response)))) return refuse(response, 'notFacilitator')
    const { earlierHere, earlierInFile } = await import('../export/earlier.ts')
    if ('file' in from) return void response.json(earlierInFile(from.file))
    const opened = await openById(doors, from.workshopId)
    response.json(opened ? earlierHere(opened.live.state) : { fault: 'unknown' })
  }),

  takes('POST', newRoute, New, async ({ id, workshop }, { doors, request, response }) => {
    if (!(await isOfHouse(doors, jarOf(doors, request, response)))) return refuse(response, 'notFacilitator')
    const order = CreateWorkshop.safeParse(
      typeof workshop === 'object' ? { ...workshop, type: 'createWorkshop' } : undefined,
    )
    if (!order.success || create(order.data, unborn).refusal) return refuse(response, 'malformed')
    const row = await doors.running.create(order.data, id)
    const door = await doors.running.welcome(row)
    if (!door) return refuse(response, 'notSaved')
    const [facilitator, screen] = await Promise.all([
      addKey(doors, row.id, { kind: 'facilitator' }),
      addKey(doors, row.id, { kind: 'screen' }),
    ])
    response.status(201).json({ workshopId: row.id, code: row.code, door, facilitator, screen })
  }),

  tells('/workshops', async ({ doors, request, response }) => {
    if (!(await isOfHouse(doors, jarOf(doors, request, response)))) return refuse(response, 'notFacilitator')
    const rows = await doors.store.workshops.all()
    const found = await Promise.allSettled(rows.map(row => doors.running.look(row)))
    const isOut = found.some(one => one.status === 'rejected' && one.reason instanceof StoreFailed)
    if (isOut) return refuse(response, 'notSaved')
    const unread = rows.flatMap(({ id, code, createdAt }, at) => {
      const one = found[at]
      if (one?.status !== 'rejected') return []
      doors.log.error('storyNotRead', { workshop: id, code: codeOf(one.reason) }, one.reason)
      return [{ id, code, createdAt }]
    })
    const workshops = rows.flatMap((row, at) => {
      const one = found[at]
      const seen = one?.status === 'fulfilled' ? one.value : undefined
      if (!seen) return []
      const { title, place, day, phase, seats, programme } = seen
      const { id, code, createdAt, rehearsalOf } = row
      return [{ id, code, createdAt, rehearsalOf, title, place, day, phase, seats: seats.length, programme }]
    })
    response.json({ workshops, unread, gone: await doors.store.workshops.gone() })
  }),

  tells('/workshops/:id/export/:format', async ({ doors, request, response }) => {
    const workshopId = part(request, 'id')
    if (!(await rightTo(doors, workshopId, jarOf(doors, request, response)))) return refuse(response, 'notFacilitator')
    // The printers are large, and a start must be quick: they are read when somebody first asks for a document.
    const { fileAsked } = await import('../export/export.ts')
    const opened = await openById(doors, workshopId)
    if (!opened) return refuse(response, 'unknown')
    const file = await fileAsked(opened.live.state, part(request, 'format'))
    if (!file) return refuse(response, 'unknown')
    const { name, type, bytes } = file
    response.set({ 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` })
    response.send(Buffer.from(bytes))
  }),
]
