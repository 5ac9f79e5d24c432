import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import type { Language } from '#shared/model/workshop.ts'
import { pages as english } from '#shared/text/en/pages.ts'
import { pages as swedish } from '#shared/text/sv/pages.ts'
import { type Route, tells } from './answers.ts'

/** What the pages that tell about the service ask for. */
export const pageApi: readonly Route[] = [
  tells('/organiser', async ({ doors, response }) => void response.json(doors.organiser)),
]

/** The built pages and what they load. */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

/** What the pages of the version before load, where an update has laid it beside: some may still be open. */
const before = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '.before/dist/assets')

const pages: [RegExp, string][] = [
  [/^\/$/, 'join/index.html'],
  [/^\/bekrafta\/?$/, 'join/confirm/index.html'],
  [/^\/spela\/?$/, 'play/index.html'],
  [/^\/regi(\/[\w-]*)?\/?$/, 'console/index.html'],
  [/^\/storbild(\/[\w-]*)?\/?$/, 'screen/index.html'],
  [/^\/om\/?$/, 'pages/about.html'],
  [/^\/tillganglighet\/?$/, 'pages/accessibility.html'],
  [/^\/integritet\/?$/, 'pages/privacy.html'],
  [/^\/papper\/?$/, 'pages/papers.html'],
]

/** Where the pages are. */
export const pageAddresses: readonly RegExp[] = pages.map(([address]) => address)

/** The pages at their Swedish addresses, and their files, whose names change with their contents. */
export function pageRoutes(app: Express, earlier = before): void {
  // A token goes on in the fragment, which no browser sends anywhere.
  app.get('/k/:token', ({ params }, response) => response.redirect(303, `/#k=${tidied(params.token)}`))
  app.get('/bekrafta/:token', ({ params }, response) => response.redirect(303, `/bekrafta#l=${tidied(params.token)}`))
  for (const [address, file] of pages) {
    app.get(address, (request, response) => {
      response.set('Cache-Control', 'no-cache')
      if (existsSync(dist + file)) response.sendFile(file, { root: dist })
      else missing(request, response)
    })
  }
  for (const folder of [`${dist}assets`, earlier]) {
    app.use('/assets', packedFrom(folder), express.static(folder, { ...forEver, index: false }))
  }
  app.use('/assets', (_, response) => void response.sendStatus(404))
  app.use(missing)
}

/** A file whose name follows from what is in it. */
const forEver = { immutable: true, maxAge: '365d' }

/** How a text may be packed, the smallest first, and what it then ends in. */
const packings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/** A text that a page loads, in the folder of what they all load or one below it. */
const packable = /^\/((?:[\w-]+\/)?[\w-][\w.-]*\.(?:js|css|svg))$/

/** Sends a text as it was packed when it was built, to a browser that can unpack it; all else is sent as it is. */
const packedFrom =
  (folder: string) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const file = packable.exec(request.path)?.[1]
    if (file === undefined || !['GET', 'HEAD'].includes(request.method)) return next()
    response.vary('Accept-Encoding')
    const found = packings.find(
      ([name, ending]) => request.acceptsEncodings(name) && existsSync(join(folder, file + ending)),
    )
    if (!found) return next()
    const [name, ending] = found
    response.type(extname(file)).set('Content-Encoding', name)
    response.sendFile(file + ending, { ...forEver, root: folder }, error => {
      if (!error || response.headersSent) return
      // What is said of an asking that cannot be met is not packed, and holds for now.
      for (const header of ['Content-Encoding', 'Cache-Control']) response.removeHeader(header)
      next(error)
    })
  }

const tidied = (token: string): string => (/^[\w-]{16,64}$/.test(token) ? token : '')

/** There is nothing at the address: said in the language that the browser asks for, with a way home. */
function missing(request: Request, response: Response): void {
  const language = request.acceptsLanguages('sv', 'en') === 'en' ? 'en' : 'sv'
  const file = `${dist}pages/missing.html`
  const page = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  response.status(404).set('Cache-Control', 'no-store').vary('Accept-Language')
  response.type('html').send(missingPage(language, page))
}

const texts = { sv: swedish.missing, en: english.missing }

/** A page that says that there is none. The built page draws it in our look, and has the same words for those who run
 * no scripts; where nothing is built, the words stand alone. */
export function missingPage(language: Language, built?: string): string {
  const { title, lead, sections } = texts[language]
  const links = sections.flatMap(section => section.links ?? [])
  const ways = links.map(({ href, label }) => `<p><a href="${href}">${label}</a></p>`).join('')
  const words = `<main><h1>${title}</h1><p>${lead}</p>${ways}</main>`
  const page = built?.replace('<noscript></noscript>', `<noscript>${words}</noscript>`)
  const whole =
    page ?? `<!doctype html>\n<html lang="sv"><meta charset="utf-8"><title>${title}</title>${words}</html>\n`
  return whole.replace('<html lang="sv"', `<html lang="${language}"`)
}
