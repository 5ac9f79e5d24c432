import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the repository lies on this machine. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every page of the client, with the addresses that show it. */
export const pages = [
  { file: 'join/index.html', address: /^\/$/ },
  { file: 'play/index.html', address: /^\/spela\/?$/ },
  { file: 'console/index.html', address: /^\/regi(\/[^/.]*)?\/?$/ },
  { file: 'screen/index.html', address: /^\/storbild(\/[^/.]*)?\/?$/ },
  { file: 'pages/about.html', address: /^\/om\/?$/ },
  { file: 'pages/accessibility.html', address: /^\/tillganglighet\/?$/ },
  { file: 'pages/privacy.html', address: /^\/integritet\/?$/ },
]

/** The pages that have been written so far: a page to come must not break the build. */
export const writtenPages = () => pages.filter(page => existsSync(`${root}game/${page.file}`))
