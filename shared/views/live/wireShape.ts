import * as z from 'zod/mini'
import { Refusal } from '../../messages/reply.ts'
import { Command } from '../../messages/story.ts'
import { DeskView, OwnView } from '../seenBy.ts'
import { shapeHash, wordsHash } from './shapeHash.ts'
import { LiveState } from './state.ts'

/** Every command and the names of its parts; what a part may hold is told by its refusal. */
const commands = Command._zod.def.options.map(option => Object.keys(option._zod.def.shape)).join(' ')
const types = Command._zod.def.options.map(option => option.shape.type._zod.def.values).join(' ')

/** What the server says: to everyone, to a seat and to a desk beside it, and the words of a no. */
export const Said = z.object({ all: LiveState, own: OwnView, desk: DeskView, refusal: Refusal })

/** The shape of all that is said over the wire, and the commands. A page with another than the server's saves its drafts
 * and reloads once. */
export const wireShape = [shapeHash(Said), wordsHash(`${types}: ${commands}`)].join('')
