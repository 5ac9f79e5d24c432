import { keepResult, type Result, tellResult } from '../strain/results/results.ts'

type Line = (text: string) => void

/** A measurement as a command: what it gave is kept, and told as a table. */
export const benchOf =
  (measure: (words: readonly string[]) => Promise<Result>) =>
  async (_: unknown, line: Line, words: readonly string[]): Promise<boolean> => {
    const result = await measure(words)
    keepResult(result)
    return tellResult(result, line, words.includes('en') ? 'en' : 'sv')
  }
