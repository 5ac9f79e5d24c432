import { imageOf } from '#game/town/bake/canvas.ts'

export type PictureKind = 'png' | 'svg'

const answerWithin = 30_000
/** A browser that is slow to begin with a file still finds it so long after it was pressed. */
const keptFor = 60_000

/** Fetches the document of a town and saves it, as it is or drawn as a PNG; says what could not be done. */
export async function savePicture(address: string, kind: PictureKind): Promise<'fetch' | 'draw' | undefined> {
  const found = await fetchPicture(address)
  if (!found) return 'fetch'
  if (kind === 'svg') return void save(found.svg, found.name)
  const png = await drawn(await found.svg.text()).catch(() => undefined)
  return png ? void save(png, found.name.replace(/svg$/, 'png')) : 'draw'
}

/** The document under the name that the server gives it. */
async function fetchPicture(address: string): Promise<{ svg: Blob; name: string } | undefined> {
  try {
    const answer = await fetch(address, { credentials: 'same-origin', signal: AbortSignal.timeout(answerWithin) })
    const [, name] = answer.headers.get('content-disposition')?.match(/filename="([^"]+\.svg)"/) ?? []
    return answer.ok && name ? { svg: await answer.blob(), name } : undefined
  } catch {
    return undefined
  }
}

/** Draws a document of its own size on a canvas. */
async function drawn(svg: string): Promise<Blob | undefined> {
  const image = await imageOf(svg)
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth
  canvas.height = image.naturalHeight
  canvas.getContext('2d')?.drawImage(image, 0, 0)
  return new Promise(resolve => canvas.toBlob(blob => resolve(blob ?? undefined), 'image/png'))
}

/** Hands a file over to the browser, which saves it where it saves files. */
function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), keptFor)
}
