import type { ReactNode } from 'react'
import { type Light, tints } from './light.ts'

const layers = ['water', 'land', 'houses'] as const
export type Layer = (typeof layers)[number]

const matrix = (tint: string): string => {
  const [red, green, blue] = tint.split(' ')
  return `${red} 0 0 0 0 0 ${green} 0 0 0 0 0 ${blue} 0 0 0 0 0 1 0`
}

/** The light of the evening as filters: each multiplies the flat colours of its layer. */
export function Lights({ light }: { light: Light }) {
  return (
    <defs>
      {layers.map(layer => (
        <filter key={layer} id={`light-${layer}`} colorInterpolationFilters="sRGB">
          <feColorMatrix values={matrix(tints[light][layer])} />
        </filter>
      ))}
    </defs>
  )
}

/** Parts of the town in the light of their layer. */
export function Tinted({ layer, children }: { layer: Layer; children: ReactNode }) {
  return <g filter={`url(#light-${layer})`}>{children}</g>
}
