/** Documents that are being decoded before there is anything to draw them with. */
const coming = new Map<string, Promise<HTMLImageElement>>()

/** Decodes these documents while the page does other things; those that were to come before are forgotten. */
export function decodeAhead(svgs: readonly string[]): void {
  coming.clear()
  for (const svg of svgs) {
    const image = decoded(svg)
    // Whoever draws it hears what is wrong.
    image.catch(() => undefined)
    coming.set(svg, image)
  }
}

/** An SVG document as an image, ready to be drawn. */
export function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = coming.get(svg) ?? decoded(svg)
  coming.delete(svg)
  return image
}

/** By its own text, as the house's pages may show no address in memory. */
async function decoded(svg: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  return image
}

/** A document and where it lies on the canvas, in pixels. */
export type Placed = { svg: string; x: number; y: number; width: number; height: number }

/** Documents drawn side by side on one canvas in memory; they are decoded at the same time. */
export async function canvasOf(width: number, height: number, documents: Placed[]): Promise<HTMLCanvasElement> {
  const images = await Promise.all(documents.map(({ svg }) => imageOf(svg)))
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  // Drawn in memory, not on the graphics card: it is read from there once, and decoding on the card waits.
  const context = canvas.getContext('2d', { willReadFrequently: true })
  documents.forEach((placed, index) => {
    const image = images[index]
    if (image) context?.drawImage(image, placed.x, placed.y, placed.width, placed.height)
  })
  return canvas
}
