/** An element of a parsed document; text lies between as plain strings. */
export type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[] }

const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const token =
  /<\?[^?]*\?>|<!\[CDATA\[|<!|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function decoded(text: string): string {
  return text.replace(/&([^;]{0,10};)?/g, (found, inside: string | undefined) => {
    const name = inside?.slice(0, -1) ?? ''
    if (/^#(x[\da-f]+|\d+)$/i.test(name)) {
      const sign = String.fromCodePoint(Number(name.replace(/^#x/i, '0x').replace(/^#/, '')))
      if (illegal.test(sign)) throw new Error(`illegal character ${found}`)
      return sign
    }
    const sign = entities[name]
    if (sign === undefined) throw new Error(`unknown entity ${found}`)
    return sign
  })
}

/** Reads XML as strictly as an office program does: what is not well formed throws; no DTD and no CDATA are expected. */
export function parseXml(text: string): Element {
  const source = text.replace(/^\uFEFF/, '')
  if (illegal.test(source)) throw new Error('illegal character')
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  for (const [found, closing, opening, attributes = '', isEmpty] of source.matchAll(token)) {
    const parent = open.at(-1)
    if (!parent) throw new Error(`closed too often at ${found}`)
    if (opening !== undefined) {
      const pairs = [...attributes.matchAll(attribute)].map(([, key = '', one, other]) => [
        key,
        decoded(one ?? other ?? ''),
      ])
      const element = { name: opening, attributes: Object.fromEntries(pairs), children: [] }
      parent.children.push(element)
      if (!isEmpty) open.push(element)
    } else if (closing !== undefined) {
      if (open.pop()?.name !== closing) throw new Error(`${closing} closes something else`)
    } else if (found.startsWith('<') && !found.startsWith('<?')) throw new Error(`not expected: ${found}`)
    else if (!found.startsWith('<?')) parent.children.push(decoded(found))
  }
  const [top] = root.children.filter(child => typeof child !== 'string')
  if (open.length !== 1 || !top) throw new Error('something was never closed')
  return top
}

export function findAll(node: Element, name: string): Element[] {
  return node.children.flatMap(child => {
    if (typeof child === 'string') return []
    return [...(child.name === name ? [child] : []), ...findAll(child, name)]
  })
}

export const find = (node: Element, name: string): Element | undefined => findAll(node, name)[0]

/** The words of a paragraph, with its tabs and line breaks. */
export function textOf(node: Element): string {
  return node.children
    .map(child => {
      if (typeof child === 'string') return node.name === 'w:t' ? child : ''
      if (child.name === 'w:tab' && node.name === 'w:r') return '\t'
      return child.name === 'w:br' ? '\n' : textOf(child)
    })
    .join('')
}
