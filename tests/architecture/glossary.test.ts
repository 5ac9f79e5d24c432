import { expect, test } from 'vitest'
import { parse, planted, read, type Source } from './reading/sources.ts'

/**
 * The glossary: our word, then the words that would say the same and are not used. `deal` (the swap's), `event` (the
 * journal's) and `host` (the market's) are words of ours in another row, so they stand in no list here.
 */
const glossary: Record<string, string[]> = {
  workshop: ['session', 'match', 'game'],
  facilitator: ['admin', 'moderator'],
  secretariat: ['backoffice'],
  participant: ['player', 'user'],
  seat: ['slot'],
  pair: ['team'],
  market: ['lobby', 'room'],
  actor: ['entity', 'character'],
  'ideaDriven / public': ['ngo', 'gov'],
  'owner / voice': ['holder', 'player'],
  'library actor': ['npc', 'bot'],
  challenge: ['quest', 'task'],
  'idea, partnership': ['alliance'],
  invitation: ['request'],
  agreement: ['contract'],
  pillar: ['score'],
  homecoming: ['approval'],
  'answerHome, lantern': ['vote', 'signature'],
  device: ['client'],
  step: ['todo'],
  'note, insight': ['comment'],
  'swap, deal, reveal': ['shuffle'],
  'phase, programme': ['stage', 'turn'],
  screen: ['spectator'],
  'story, event': ['log', 'history'],
  'follow-up, reunion': ['review'],
}

/** Exported names that use such a word in another sense, each with its reason in one sentence. */
const reasons: Record<string, string> = {}

const rowOf = new Map(Object.entries(glossary).flatMap(([row, words]) => words.map(word => [word, row] as const)))

const words = (name: string): string[] =>
  (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map(word => word.toLowerCase())

/** A plural is the same word. */
const meant = (word: string): string | undefined =>
  [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')].find(form => rowOf.has(form))

const exportedNames = (source: Source): string[] =>
  parse(source).module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(entry =>
      entry.exportName.kind === 'Name' && entry.exportName.name ? [entry.exportName.name] : [],
    ),
  )

const faults = (sources: Source[]): string[] =>
  sources.flatMap(source =>
    exportedNames(source).flatMap(name =>
      words(name).flatMap(word => {
        const form = meant(word)
        return form && !reasons[name] ? [`${source.path}: ${name} says "${form}", ours is: ${rowOf.get(form)}`] : []
      }),
    ),
  )

test('a planted word from outside the glossary is seen', () => {
  const seen = (text: string) => faults([planted('shared/model/a.ts', text)]).length
  expect(seen('export const findPlayer = 1')).toBe(1)
  expect(seen('export type TeamScore = 1')).toBe(2)
  expect(seen('export function startMatches() {}')).toBe(1)
  expect(seen('export interface NPC {}')).toBe(1)
  expect(seen('const score = 1\nexport { score as Votes }')).toBe(1)
  expect(seen('export const dealTiles = 1, hostKey = 2, EventNumber = 3, gamete = 4, matchless = 5')).toBe(0)
  expect(seen('const player = 1\nexport const pair = player')).toBe(0)
})

const shared = read(['shared'], /\.tsx?$/)

test('exported names in shared/ use the words of the glossary', () => {
  expect(faults(shared)).toEqual([])
})

test('every reason is still needed', () => {
  const names = new Set(shared.flatMap(exportedNames))
  expect(Object.keys(reasons).filter(name => !names.has(name))).toEqual([])
})
