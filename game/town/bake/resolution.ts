/** What a device says about itself. */
export type Device = { ratio: number; isTouch: boolean; memory?: number }

/** At most so many pixels on each of the two sheets, so that all textures stay below 40 MiB. */
const mostPixels = 3_000_000

/** Pixels of the canvas for each CSS pixel: at most 1.5 on tablets and small devices, else 2, and less on a huge board. */
export function pixelRatio({ ratio, isTouch, memory = 8 }: Device, width: number, height: number): number {
  const most = isTouch || memory <= 4 ? 1.5 : 2
  const area = Math.sqrt(mostPixels / Math.max(1, width * height))
  return Math.min(ratio, most, area)
}
