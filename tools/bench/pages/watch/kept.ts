import type { Page } from 'playwright-core'
import * as z from 'zod'

/** What a snapshot of a heap says of itself, as far as it is read here: how many numbers tell of each thing in it, and the
 * names of the kinds of things. */
const Snapshot = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      node_types: z.tuple([z.array(z.string())], z.unknown()),
    }),
  }),
  nodes: z.array(z.number()),
})

/** Made by the browser itself, and no page lets go of it: code that it has compiled the faster the more often it ran, and
 * what the browser keeps outside the scripts. */
const notKept = ['code', 'object shape', 'native', 'synthetic']

/** What a page's scripts keep when all garbage is gone, in MB: their data and functions, without the code compiled for them. */
export async function keptOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  const chunks: string[] = []
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  for (const _ of [1, 2, 3]) await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await devtools.detach()
  const { snapshot, nodes } = Snapshot.parse(JSON.parse(chunks.join('')))
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [kind, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  let kept = 0
  for (let at = 0; at < nodes.length; at += fields.length)
    if (!notKept.includes(types[0][nodes[at + kind] ?? 0] ?? '')) kept += nodes[at + size] ?? 0
  return kept / 1_000_000
}
