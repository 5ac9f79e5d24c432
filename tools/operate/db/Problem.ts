import { exitCodes, type say } from '#server/start/commandLine.ts'

type Sentence = Parameters<typeof say>[0]

/** Why an order could not be carried out, as data: its sentence lies in the catalogue. Nothing was changed. */
export class Problem extends Error {
  readonly sentence: Sentence
  readonly values: Record<string, string>
  readonly exitCode: number

  constructor(sentence: Sentence, values: Record<string, string> = {}, exitCode: number = exitCodes.data) {
    super(sentence)
    this.name = 'Problem'
    this.sentence = sentence
    this.values = values
    this.exitCode = exitCode
  }
}
