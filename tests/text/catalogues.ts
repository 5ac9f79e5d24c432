import { compileMessage } from '@lingui/message-utils/compileMessage'
import { tree } from '../architecture/reading/sources.ts'

/** One text of a catalogue with its way to it, as in `pages.about.lead`. */
export type CatalogueText = { key: string; text: string }

/** Every catalogue by its path below the language, without its ending; those that only gather others are left out. */
export const catalogueNames: string[] = tree('shared/text/en')
  .map(path => path.replace('shared/text/en/', '').replace('.ts', ''))
  .filter(name => name !== 'console')
  .sort()

const textsIn = (value: unknown, key: string): CatalogueText[] => {
  if (typeof value === 'string') return [{ key, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, key === '' ? name : `${key}.${name}`))
}

/** The texts of a catalogue in one language, in its own order; addresses are no texts. */
export async function textsOf(name: string, language: 'sv' | 'en'): Promise<CatalogueText[]> {
  const exported: Record<string, unknown> = await import(
    new URL(`../../shared/text/${language}/${name}.ts`, import.meta.url).href
  )
  return textsIn(exported, '').filter(({ key }) => !key.endsWith('.href'))
}

/** A message as it is read: without its forms and the names it waits for. */
export const readOut = (text: string): string =>
  text.replace(/\{\w+, (?:plural|select),|(?:=\d+|one|other|none|command|ideaDriven|public) \{|\{\w+\}|[{}#]/g, ' ')

/** The names that a compiled message waits for: it is a list of words and of [name, kind, forms]. */
const namesIn = (message: unknown): unknown[] => {
  if (!Array.isArray(message)) return []
  const waiting = message.filter(part => Array.isArray(part))
  return waiting.flatMap(([name, , forms]) => [name, ...Object.values(forms ?? {}).flatMap(namesIn)])
}

/** The names that a message waits for, each once; a sentence may begin with a name in either language, and then takes its capital. */
export const waitedFor = (text: string) =>
  [...new Set(namesIn(compileMessage(text)).map(name => `${name}`.toLowerCase()))].sort()
