import type { Page } from 'playwright-core'
import * as z from 'zod'

const Colours = z.object({ count: z.number(), commonest: z.number() })

/** How many colours a picture has, a few shades taken as one, and the commonest one's share of it. */
async function coloursIn(page: Page, picture: Buffer): Promise<z.infer<typeof Colours>> {
  const counted = await page.evaluate(async source => {
    const image = new Image()
    image.src = source
    await image.decode()
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: image.naturalWidth, height: image.naturalHeight })
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas to count on')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const shadeOf = (part = 0) => part >> 3
    const found = new Map<number, number>()
    // Four bytes a pixel, and of those every seventh: enough to see whether anything is there.
    for (let at = 0; at < data.length; at += 28) {
      const colour = shadeOf(data[at]) * 1024 + shadeOf(data[at + 1]) * 32 + shadeOf(data[at + 2])
      found.set(colour, (found.get(colour) ?? 0) + 1)
    }
    return { count: found.size, commonest: Math.max(...found.values()) / (data.length / 28) }
  }, sourceOf(picture))
  return Colours.parse(counted)
}

/** Whether nothing worth seeing is in a picture: hardly a colour, or one that covers nearly all. */
export async function isEmpty(page: Page, picture: Buffer): Promise<boolean> {
  const { count, commonest } = await coloursIn(page, picture)
  return count < 20 || commonest > 0.97
}

/** A picture as an address. */
export const sourceOf = (picture: Buffer): string => `data:image/png;base64,${picture.toString('base64')}`
