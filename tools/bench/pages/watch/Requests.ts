import { brotliCompressSync } from 'node:zlib'
import type { Page, Request } from 'playwright-core'

/** Something that a page has fetched: what, when it was asked for in ms since 1970, what it weighs unpacked and in brotli,
 * and how many bytes of it went over the wire. */
export type Fetched = { kind: string; at: number; bytes: number; brotli: number; sent: number; isPhaser: boolean }

const packed = ['document', 'script', 'stylesheet']

/** What a page fetches ahead of time is of the kind that it will be. */
const endings: Readonly<Record<string, string>> = { js: 'script', css: 'stylesheet', woff2: 'font' }
const kindOf = (request: Request): string =>
  endings[/\.(\w+)$/.exec(new URL(request.url()).pathname)?.[1] ?? ''] ?? request.resourceType()

/** What Phaser says of itself in every build. */
const phaser = /phaser\.io/

/** Everything that a page really fetches from its server, in the order in which it asks. */
export class Requests {
  private readonly asked: { request: Request; body: Promise<Buffer | undefined> }[] = []

  constructor(page: Page) {
    page.on('response', response => {
      const body = response.body().catch(() => undefined)
      this.asked.push({ request: response.request(), body })
    })
  }

  /** What came since the last time this was asked. */
  async taken(): Promise<Fetched[]> {
    const taken = this.asked.splice(0)
    const all = await Promise.all(
      taken.map(async ({ request, body }) => fetchedOf(request, await body, await sentOf(request))),
    )
    return all.toSorted((one, other) => one.at - other.at)
  }
}

function fetchedOf(request: Request, body: Buffer | undefined, sent: number): Fetched {
  const kind = kindOf(request)
  const bytes = body?.length ?? 0
  const brotli = body && packed.includes(kind) ? brotliCompressSync(body).length : bytes
  const isPhaser = kind === 'script' && body !== undefined && phaser.test(body.toString('utf8'))
  return { kind, at: request.timing().startTime, bytes, brotli, sent, isPhaser }
}

/** What the wire carried of an answer: nothing of one that the browser had already. */
const sentOf = (request: Request): Promise<number> =>
  request.sizes().then(
    ({ responseBodySize }) => responseBodySize,
    () => 0,
  )

/** What some kinds weigh together in brotli, in kilobytes of 1,000 bytes. */
export const weightOf = (fetched: readonly Fetched[], ...kinds: readonly string[]): number =>
  fetched.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { brotli }) => sum + brotli, 0) / 1000
