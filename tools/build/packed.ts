import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const ways = { br: promisify(brotliCompress), gz: promisify(gzip) }

/** Lays beside each text that the pages load what it is when packed, so that a server has nothing to pack while people wait. */
export async function packAssets(folder: string): Promise<void> {
  const files = globSync('assets/**/*.{js,css,svg}', { cwd: folder })
  await Promise.all(
    files.map(async file => {
      const text = await readFile(`${folder}/${file}`)
      for (const [ending, pack] of Object.entries(ways)) {
        const packed = await pack(text)
        if (packed.length < text.length) await writeFile(`${folder}/${file}.${ending}`, packed)
      }
    }),
  )
}
