import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../assets/content/', import.meta.url))

/** A deck as it lies in the tree, not yet checked. */
export const deck = (name: string): unknown => JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'))

/** Every deck there is, by its path below the folder of decks and without its ending. */
export const deckNames: string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => path.endsWith('.json'))
  .map(path => path.slice(0, -'.json'.length))
  .sort()
