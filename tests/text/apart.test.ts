import { expect, test } from 'vitest'
import { playAgree } from '#shared/text/sv/playAgree.ts'
import { playApart, playMixed } from '#shared/text/sv/playApart.ts'
import { playFrame } from '#shared/text/sv/playFrame.ts'
import { playGather } from '#shared/text/sv/playGather.ts'
import { playMerge } from '#shared/text/sv/playMerge.ts'
import { playRounds } from '#shared/text/sv/playRounds.ts'

const face: Readonly<Record<string, string>> = {
  ...playFrame,
  ...playGather,
  ...playRounds,
  ...playMerge,
  ...playAgree,
}

/** The names that a sentence is filled in with. */
const named = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name)

test.each([
  ['at a distance', playApart],
  ['in a hall that others are outside', playMixed],
] as const)(
  'what is said otherwise %s stands in the place of something, and waits for no more than that',
  (_, words) => {
    const said: [string, string][] = Object.entries(words)
    expect(said.length).toBeGreaterThan(8)
    for (const [key, text] of said) {
      expect(Object.keys(face)).toContain(key)
      expect(text).not.toBe(face[key])
      const known = named(face[key] ?? '')
      expect([key, named(text).filter(name => !known.includes(name))]).toEqual([key, []])
    }
  },
)

test('nothing that is said at a distance takes a hall', () => {
  const hall = /bordet|\bbord\b|plattan|storbild|res er|sätt er|gå dit|kom hit|stå kvar/i
  expect(Object.values(playApart).filter(text => hall.test(text))).toEqual([])
})
