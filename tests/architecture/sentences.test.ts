import { expect, test } from 'vitest'
import { at, type Node, planted, read, type Source, walk } from './reading/sources.ts'

const swedish = /[åäöÅÄÖ]/
const anyWord = /\p{L}{2}/u

/** An address may hold a Swedish word: people read it in their browser's field, not on a page of ours. */
const isAddress = (text: string) => /^\/\S*$/.test(text)

/** The product's name may stand in a page's title until its script has set the full one. */
const productName = 'Komma överens'

/** Code with such letters that no participant reads, each with its reason in one sentence. */
const reasons: Record<string, string> = {}

/** Attributes that a browser or a screen reader says aloud. */
const spoken = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'label',
  'placeholder',
  'title',
])

function inCode(source: Source): string[] {
  const found: string[] = []
  const isTitle = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 40)
  walk(source, (node, ancestors) => {
    const text = String((node.value as { cooked?: string } | null)?.cooked ?? node.value ?? '')
    const say = () => found.push(`${at(source, node.start)} ${isTitle(text)}`)
    if (node.type === 'JSXText') {
      if (anyWord.test(text)) say()
      return
    }
    if ((node.type !== 'Literal' || typeof node.value !== 'string') && node.type !== 'TemplateElement') return
    const attribute = ancestors.at(-1)?.type === 'JSXAttribute' ? (ancestors.at(-1)?.name as Node) : undefined
    const isSpoken = attribute !== undefined && spoken.has(String(attribute.name)) && anyWord.test(text)
    if (isSpoken || (swedish.test(text) && !isAddress(text))) say()
  })
  return found
}

/** What a page says before any script has run. */
function inPage(source: Source): string[] {
  const text = source.text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<title>\s*Komma överens\s*<\/title>/g, '')
    .replaceAll(new RegExp(`content="${productName}"`, 'g'), '')
  return swedish.test(text) ? [`${source.path}: a sentence in the page`] : []
}

const faults = (sources: Source[]): string[] =>
  sources
    .filter(source => !reasons[source.path])
    .flatMap(source => (source.path.endsWith('.html') ? inPage(source) : inCode(source)))

test('planted sentences are seen', () => {
  const seen = (text: string, path = 'game/play/Market.tsx') => faults([planted(path, text)])
  expect(seen("export const a = 'Vi behöver er'")).toEqual(['game/play/Market.tsx:1 Vi behöver er'])
  expect(seen('export const a = (b: string) => `Fråga ${b}`')).toHaveLength(1)
  expect(seen('export const A = () => <p>Vi ses</p>')).toHaveLength(1)
  expect(seen('export const A = () => <button aria-label="Nasta" />')).toHaveLength(1)
  expect(seen('export const A = () => <p className="åker">{1} · 2</p>')).toHaveLength(1)
  expect(seen('<title>Regi för träffen</title>', 'game/console/index.html')).toHaveLength(1)
})

test('comments, addresses and catalogue keys are left in peace', () => {
  const quiet =
    "// Röst från staden\nexport const a = ['/återträff', 'market.ask']\nexport const A = () => <p title={a[0]}>{a[1]} ·</p>"
  expect(faults([planted('game/play/Market.tsx', quiet)])).toEqual([])
  expect(faults([planted('game/play/index.html', '<!-- sidan för deltagare --><title>Komma överens</title>')])).toEqual(
    [],
  )
})

test('only catalogues, decks and RULES.md hold sentences', () => {
  const code = read(['shared', 'server', 'game', 'tools'], /\.(tsx?|html)$/)
  expect(faults(code.filter(source => !source.path.startsWith('shared/text/')))).toEqual([])
})
