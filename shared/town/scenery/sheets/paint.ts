import { palette } from '../../art/palette.ts'

/** The palette, and the shades of grass, road and water that only the sheets have. */
export const paint = {
  ...palette,
  leafPale: '#B6C284',
  leafLight: '#C3CC93',
  leafDeep: '#9DAF6C',
  /** The low sun on grass: as light as paper, and warm. */
  morning: '#FFE7B0',
  verge: '#6F8549',
  rut: '#CDB98F',
  seaDawn: '#6FA8A6',
  seaFar: '#5E9C9D',
  /** Shadows on the water. */
  depth: '#173038',
} as const
