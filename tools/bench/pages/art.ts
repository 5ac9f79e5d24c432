import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { root } from '../../build/pages.ts'

/** What draws the town: every building and thing, and the sheets and pieces that they make up. */
const drawing = ['shared/town/art/kit.ts', 'shared/town/scenery/sceneryOf.ts']

/** What the art weighs by itself, as it would be sent, in kilobytes: it lies among other code in what a page fetches. */
export async function artWeight(): Promise<number> {
  const built = await build({
    ...{ configFile: false, root, publicDir: false, logLevel: 'error' },
    build: {
      write: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: drawing.map(file => root + file), preserveEntrySignatures: 'strict' },
    },
  })
  const outputs = [built].flat().flatMap(one => ('output' in one ? one.output : []))
  const code = outputs.flatMap(one => (one.type === 'chunk' ? one.code : []))
  return code.reduce((sum, text) => sum + brotliCompressSync(text).length, 0) / 1000
}
