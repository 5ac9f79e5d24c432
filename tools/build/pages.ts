import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the repository lies on this machine. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The server as it is run, once it is built. */
export const serverProgram = `${root}dist/server/main.js`

/** Every page of the client, with the addresses that show it. */
export const pages = [
  { file: 'join/index.html', address: /^\/$/ },
  { file: 'join/confirm/index.html', address: /^\/bekrafta\/?$/ },
  { file: 'play/index.html', address: /^\/spela\/?$/ },
  { file: 'console/index.html', address: /^\/regi(\/[^/.]*)?\/?$/ },
  { file: 'screen/index.html', address: /^\/storbild(\/[^/.]*)?\/?$/ },
  { file: 'pages/about.html', address: /^\/om\/?$/ },
  { file: 'pages/accessibility.html', address: /^\/tillganglighet\/?$/ },
  { file: 'pages/privacy.html', address: /^\/integritet\/?$/ },
  { file: 'pages/papers.html', address: /^\/papper\/?$/ },
  { file: 'pages/missing.html', address: /^\/finns-inte\/?$/ },
]

/** Every part on one page, and every face in every phase, for those who draw them; never built, never served in a workshop. */
const atelier = [
  { file: 'atelje/index.html', address: /^\/atelje\/?$/ },
  { file: 'atelje/stage/index.html', address: /^\/atelje\/scen\/?$/ },
  { file: 'atelje/town/kit/index.html', address: /^\/atelje\/stad\/?$/ },
  { file: 'atelje/town/index.html', address: /^\/atelje\/stad\/rorlig\/?$/ },
]

const isWritten = (page: { file: string }) => existsSync(`${root}game/${page.file}`)

/** The pages that have been written so far: a page to come must not break the build. */
export const writtenPages = () => pages.filter(isWritten)

/** The written pages, and the atelier: what `npm run dev` shows. */
export const pagesInDevelopment = () => [...pages, ...atelier].filter(isWritten)
