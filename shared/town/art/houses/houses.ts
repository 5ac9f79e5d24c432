import type { Sector } from '../../../model/actor.ts'
import { drawn, shining } from '../cut.ts'
import { framed } from '../frame.ts'
import type { Part } from '../part.ts'
import { coatOf, shadeCount } from './coats.ts'
import { forms } from './forms.ts'

const reach = { left: 80, up: 142, right: 86, down: 14 }
const sectors: readonly Sector[] = ['ideaDriven', 'public']

/** Every building in both materials and every shade, dim, and once more only its lit windows. */
export const houses: Record<string, Part> = Object.fromEntries(
  Object.entries(forms).flatMap(([name, form], first) => [
    ...sectors.flatMap(sector =>
      Array.from({ length: shadeCount }, (_, shade): [string, Part] => [
        `house/${name}/${sector}/${shade}`,
        framed(reach, drawn(form(coatOf(sector, first, shade)))),
      ]),
    ),
    [`house/${name}/lit`, framed(reach, shining(form(coatOf('public', first, 0))))],
  ]),
)
