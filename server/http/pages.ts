import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import express, { type Express } from 'express'

/** The built pages and what they load. */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

const pages: [RegExp, string][] = [
  [/^\/$/, 'join/index.html'],
  [/^\/spela\/?$/, 'play/index.html'],
  [/^\/regi(\/[\w-]*)?\/?$/, 'console/index.html'],
  [/^\/storbild(\/[\w-]*)?\/?$/, 'screen/index.html'],
  [/^\/om\/?$/, 'pages/about.html'],
  [/^\/tillganglighet\/?$/, 'pages/accessibility.html'],
  [/^\/integritet\/?$/, 'pages/privacy.html'],
]

/** The pages at their Swedish addresses, and their files, whose names change with their contents. */
export function pageRoutes(app: Express): void {
  // A token goes on in the fragment, which no browser sends anywhere.
  app.get('/k/:token', (request, response) => {
    const token = /^[\w-]{16,64}$/.test(request.params.token) ? request.params.token : ''
    response.redirect(303, `/#k=${token}`)
  })
  for (const [address, file] of pages) {
    app.get(address, (_, response) => {
      response.set('Cache-Control', 'no-cache')
      if (existsSync(dist + file)) response.sendFile(file, { root: dist })
      else response.sendStatus(404)
    })
  }
  app.use('/assets', express.static(`${dist}assets`, { immutable: true, maxAge: '365d', index: false }))
  app.use((_, response) => void response.sendStatus(404))
}
