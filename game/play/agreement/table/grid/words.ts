import codeGridJson from '#assets/content/choices/codeGrid.json' with { type: 'json' }
import { readCodeGrid } from '#shared/content/choices.ts'
import type { CodeLevel, CodeStep } from '#shared/model/agreement.ts'
import { useSaid } from '../../../frame/decks.ts'

const codeGrid = readCodeGrid(codeGridJson)

type Named<Key> = { key: Key; name: string; line: string }

/** The code's four levels and six steps in the reader's words. */
export function useGridWords(): {
  levels: Named<CodeLevel>[]
  steps: Named<CodeStep>[]
  level: (key: CodeLevel) => string
  /** A level as it stands within a sentence. */
  small: (key: CodeLevel) => string
  step: (key: CodeStep) => string
} {
  const said = useSaid()
  const levels = codeGrid.levels.map(({ key, name, line }) => ({ key, name: said(name), line: said(line) }))
  const steps = codeGrid.steps.map(({ key, name, line }) => ({ key, name: said(name), line: said(line) }))
  const level = (key: CodeLevel) => levels.find(one => one.key === key)?.name ?? key
  return {
    levels,
    steps,
    level,
    small: key => level(key).toLocaleLowerCase(),
    step: key => steps.find(one => one.key === key)?.name ?? key,
  }
}
