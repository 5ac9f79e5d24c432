import { posix } from 'node:path'
import { parse, type Source } from './sources.ts'

/** One import of a file: the folder path it reaches in our tree, or the name of a package. */
export interface Link {
  from: string
  to: string
  isOurs: boolean
  /** Only types cross, nothing is loaded. */
  isType: boolean
}

function resolve(from: string, specifier: string): { to: string; isOurs: boolean } {
  if (specifier.startsWith('#')) return { to: specifier.slice(1), isOurs: true }
  if (specifier.startsWith('.')) return { to: posix.join(posix.dirname(from), specifier), isOurs: true }
  return { to: specifier, isOurs: false }
}

/** Everything a file imports or exports from elsewhere, `import()` included. */
export function linksOf(source: Source): Link[] {
  const { module } = parse(source)
  const link = (specifier: string, isType: boolean): Link => ({
    from: source.path,
    ...resolve(source.path, specifier.replace(/\?.*$/, '')),
    isType,
  })
  const imports = module.staticImports.map(({ moduleRequest, entries }) =>
    link(moduleRequest.value, entries.length > 0 && entries.every(entry => entry.isType)),
  )
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(entry => (entry.moduleRequest ? [link(entry.moduleRequest.value, entry.isType)] : [])),
  )
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const text = source.text.slice(moduleRequest.start, moduleRequest.end)
    const literal = /^['"`]([^'"`$]+)['"`]$/.exec(text)?.[1]
    return literal ? [link(literal, false)] : []
  })
  return [...imports, ...exports, ...dynamic]
}
