import type { Challenge } from '#shared/model/challenge.ts'
import { useEasily } from '../frame/shore/reading/useEasily.ts'
import { useText } from '../frame/words.ts'

/** What the facilitator has written about a challenge: whom it concerns, how it is today, what is decided already. */
export function ChallengeFacts({ challenge }: { challenge: Challenge }) {
  const t = useText()
  const easily = useEasily()
  const facts = factsOf(challenge, easily)
  if (facts.length === 0) return null
  return (
    <dl className="stack stack-close">
      {facts.map(([head, text]) => (
        <div key={head}>
          <dt className="label">{t(`island.${head}`)}</dt>
          <dd className="measure">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The facts of a challenge that are there, in the order that they are read. */
export const factsOf = (
  { affected, place, situation, source, decided, goodIn12 }: Challenge,
  say = (text: string) => text,
) =>
  (
    [
      ['affected', say(affected)],
      ['place', place],
      ['situation', source ? `${say(situation)} (${source})` : say(situation)],
      ['decided', say(decided)],
      ['good', say(goodIn12)],
    ] as const
  ).filter(([, text]) => text !== '')
