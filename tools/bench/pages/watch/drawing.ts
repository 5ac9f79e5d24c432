import type { Browser, Page } from 'playwright-core'
import * as z from 'zod/mini'

const Span = z.tuple([z.number(), z.number()])
/** From when to when something went on, in ms since the page was asked for. */
export type Span = z.infer<typeof Span>

const Drawing = z.object({
  /** When the form stood there to be written in, and when the map was asked for. */
  formAt: z.optional(z.number()),
  askedAt: z.optional(z.number()),
  /** Every frame in which the town was drawn: when it began, how long its script took, and with how many calls. */
  frames: z.array(z.object({ at: z.number(), ms: z.number(), calls: z.number() })),
  /** When drawings were decoded, laid out on a sheet and handed to the graphics card. */
  textures: z.array(Span),
})
export type Drawing = z.infer<typeof Drawing>

/** Looks over a page's shoulder while it draws, without a word in the page itself. Asked to, it presses the button with
 * this name as soon as it is there. */
export async function watchDrawing(page: Page, press = ''): Promise<void> {
  await page.addInitScript(watch, press)
}

/** Presses the button with this name now, as somebody does who has read first. */
export const askNow = (page: Page, name: string): Promise<void> =>
  page.evaluate(press => {
    const watched: unknown = Reflect.get(globalThis, 'watched')
    if (typeof watched === 'object') Object.assign(watched ?? {}, { askedAt: performance.now() })
    document.querySelector<HTMLElement>(`button[aria-label="${press}"]`)?.click()
  }, name)

/** What has been drawn on a page since it was asked for. */
export const drawingOf = async (page: Page): Promise<Drawing> => Drawing.parse(await page.evaluate('watched'))

/** Runs in the page, before anything of the page does. */
function watch(press: string): void {
  const watched: Drawing = { frames: [], textures: [] }
  Object.assign(globalThis, { watched })
  let calls = 0
  const around = (holder: object, name: string, between: (run: () => unknown) => unknown) => {
    const usual: unknown = Reflect.get(holder, name)
    if (typeof usual !== 'function') return
    Reflect.set(holder, name, function (this: unknown, ...given: unknown[]) {
      return between(() => Reflect.apply(usual, this, given))
    })
  }
  const count = (run: () => unknown) => {
    calls += 1
    return run()
  }
  const time = (run: () => unknown) => {
    const from = performance.now()
    const done = run()
    const note = () => void watched.textures.push([from, performance.now()])
    if (done instanceof Promise) done.finally(note).catch(() => undefined)
    else note()
    return done
  }
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'])
      around(prototype, name, count)
    for (const name of ['texImage2D', 'texSubImage2D']) around(prototype, name, time)
  }
  around(HTMLImageElement.prototype, 'decode', time)
  around(CanvasRenderingContext2D.prototype, 'drawImage', time)
  const ask = requestAnimationFrame
  globalThis.requestAnimationFrame = then =>
    ask(now => {
      const [before, at] = [calls, performance.now()]
      then(now)
      if (calls > before) watched.frames.push({ at, ms: performance.now() - at, calls: calls - before })
    })
  const look = () => {
    if (watched.formAt === undefined && document.getElementById('code')) watched.formAt = performance.now()
    if (press === '' || watched.askedAt !== undefined) return
    const button = document.querySelector<HTMLElement>(`button[aria-label="${press}"]`)
    if (!button) return
    watched.askedAt = performance.now()
    button.click()
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
}

/** How long at least one of them went on. */
export function lengthOf(spans: readonly Span[]): number {
  let [whole, end] = [0, 0]
  for (const [from, to] of spans.toSorted(([one], [other]) => one - other)) {
    whole += Math.max(0, to - Math.max(from, end))
    end = Math.max(end, to)
  }
  return whole
}

/** When the first frame was ready in which the town stood: the first that drew after its textures had been handed over. */
export function firstPicture(frames: Drawing['frames'], textures: readonly Span[]): number {
  const [first = Number.NaN] = textures.map(([from]) => from)
  const frame = frames.find(({ at }) => at > first)
  return frame ? frame.at + frame.ms : Number.NaN
}

/** Whether a browser draws on a graphics card; without one the processor draws, many times slower. */
export async function hasCard(browser: Browser): Promise<boolean> {
  const page = await browser.newPage()
  const renderer = await page.evaluate(() => {
    const surface = document.createElement('canvas').getContext('webgl')
    const names = surface?.getExtension('WEBGL_debug_renderer_info')
    return String(names && surface?.getParameter(names.UNMASKED_RENDERER_WEBGL))
  })
  await page.close()
  return !/swiftshader|llvmpipe|software/i.test(renderer)
}
