import { kit } from './kit.ts'

/** One drawing as a document of its own, to be rasterised: `pixels` for each of its units. */
export function partSvg(key: string, pixels = 1): string {
  const part = kit[key]
  if (!part) throw new Error(`The kit has no ${key}.`)
  const { width, height, body } = part
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width * pixels}" height="${height * pixels}" viewBox="0 0 ${width} ${height}">${body}</svg>`
}
