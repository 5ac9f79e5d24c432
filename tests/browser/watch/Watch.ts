import type { BrowserContext, Page } from 'playwright-core'
import { pages } from '#shared/text/sv/pages.ts'

/** What a browser says by itself when a server is away or a door answers no: not a fault of the page. */
const ofTheNet = [
  /net::ERR_CONNECTION_(REFUSED|RESET|CLOSED)|net::ERR_EMPTY_RESPONSE|net::ERR_SOCKET/,
  /WebSocket connection to .* failed/,
  /Failed to load resource: the server responded with a status of 4\d\d/,
]

/** Looks over everybody's shoulder: who is asked for what, what goes wrong, and what stays on the device. */
export class Watch {
  readonly faults: string[] = []
  private readonly host: string
  private readonly contexts: { name: string; context: BrowserContext }[] = []

  constructor(url: string) {
    this.host = new URL(url).host
  }

  async over(name: string, context: BrowserContext): Promise<void> {
    this.contexts.push({ name, context })
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`content security policy: ${violatedDirective} ${blockedURI}`),
      )
    })
    const note = (what: string) => this.faults.push(`${name}: ${what}`)
    const ask = (address: string) => {
      const { protocol, host } = new URL(address)
      if (!['data:', 'blob:', 'about:'].includes(protocol) && host !== this.host) note(`asks another host: ${address}`)
    }
    context.on('request', request => ask(request.url()))
    context.on('response', response => {
      if (response.status() >= 500) note(`${response.status()} from ${response.url()}`)
    })
    context.on('weberror', error => note(`page error: ${error.error().stack ?? error.error().message}`))
    context.on('console', message => {
      if (message.type() !== 'error' || ofTheNet.some(known => known.test(message.text()))) return
      note(`console: ${message.text()} (${message.location().url})`)
    })
    context.on('page', page => this.page(page, ask))
  }

  private page(page: Page, ask: (address: string) => void): void {
    page.on('websocket', socket => ask(socket.url()))
  }

  /** Names of cookies and of what is stored, as the privacy page does not list them. */
  async unlisted(): Promise<string[]> {
    const kept = await Promise.all(
      this.contexts.map(async ({ name, context }) => {
        const cookies = (await context.cookies()).map(cookie => cookie.name)
        const stored = await Promise.all(context.pages().map(keysOf))
        return [...cookies.filter(isNot(cookieNames)), ...stored.flat().filter(isNot(storedNames))].map(
          key => `${name}: ${key}`,
        )
      }),
    )
    return [...new Set(kept.flat())]
  }
}

const keysOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
  ])

/** The list that people can read: the tables of the privacy page, ”plats-…” standing for all that begin so. */
const listed = (heading: string): string[] =>
  pages.privacy.sections
    .filter(section => section.heading === heading)
    .flatMap(({ table }) => table?.rows ?? [])
    .flatMap(([names = '']) => names.split(', ').map(name => name.replace(/ \(.*\)$/, '')))
const cookieNames = listed('Kakor')
const storedNames = listed('På din enhet')
const isNot = (names: readonly string[]) => (key: string) =>
  !names.some(name => (name.endsWith('…') ? key.startsWith(name.slice(0, -1)) : key === name))
