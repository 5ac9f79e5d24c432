import * as z from 'zod/mini'
import { Command } from '../../messages/story.ts'
import { DeskView, OwnView } from '../seenBy.ts'
import { shapeHash, wordsHash } from './shapeHash.ts'
import { LiveState } from './state.ts'

/** Every command and the names of its parts; what a part may hold is told by its refusal. */
const commands = Command._zod.def.options.map(option => Object.keys(option._zod.def.shape)).join(' ')
const types = Command._zod.def.options.map(option => option.shape.type._zod.def.values).join(' ')

/**
 * The shape of all that is said over the wire: what everyone receives, what a seat and a desk receive beside it, and the
 * commands. A page with another than the server's saves its drafts and reloads once.
 */
export const wireShape = [
  shapeHash(z.object({ all: LiveState, own: OwnView, desk: DeskView })),
  wordsHash(`${types}: ${commands}`),
].join('')
