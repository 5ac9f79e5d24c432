import type { Sector } from '#shared/model/actor.ts'
import { classes } from '../tokens/classes.ts'
import { glyphOf, glyphs } from './glyphs.ts'

/** The sizes an emblem is drawn in, in px at 100 % text. */
export type EmblemSize = 28 | 36 | 48 | 72 | 136

type EmblemProps = { sector: Sector; glyph?: string | undefined; number?: number; size?: EmblemSize }

/** An organisation at a glance: circle or square, one sign. Always beside its name, so it says nothing itself. */
export function Emblem({ sector, glyph, number, size = 48 }: EmblemProps) {
  const Glyph = glyphs[glyphOf(glyph, number)]
  return (
    <span className={classes('emblem', `emblem-${size}`, sector === 'public' && 'public')} aria-hidden="true">
      <Glyph />
    </span>
  )
}
