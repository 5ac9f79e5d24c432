import type { Challenge } from '#shared/model/challenge.ts'
import { useText } from '../frame/words.ts'

/** What the facilitator has written about a challenge: whom it concerns, how it is today, what is decided already. */
export function ChallengeFacts({ challenge }: { challenge: Challenge }) {
  const t = useText()
  const facts = factsOf(challenge)
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
export const factsOf = ({ affected, place, situation, source, decided, goodIn12 }: Challenge) =>
  (
    [
      ['affected', affected],
      ['place', place],
      ['situation', source ? `${situation} (${source})` : situation],
      ['decided', decided],
      ['good', goodIn12],
    ] as const
  ).filter(([, text]) => text !== '')
