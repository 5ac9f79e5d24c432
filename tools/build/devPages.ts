import type { Plugin } from 'vite'
import { pagesInDevelopment } from './pages.ts'

/** Shows each page at its real address while developing, as the server does in a workshop. */
export const devPages = (): Plugin => ({
  name: 'pages at their addresses',
  apply: 'serve',
  configureServer(vite) {
    vite.middlewares.use((request, _response, next) => {
      const [path = '/', query] = (request.url ?? '/').split('?')
      const page = pagesInDevelopment().find(({ address }) => address.test(path))
      if (page) request.url = `/${page.file}${query ? `?${query}` : ''}`
      next()
    })
  },
})
