import type { Sector } from '#shared/model/actor.ts'
import type { IslandSpot, Layout } from '#shared/town/layout/board.ts'
import type { Town } from '#shared/town/town.ts'
import { badgeOf } from './badge.ts'
import styles from './labels.module.css'
import { Tag } from './Tag.tsx'
import { actorTold, challengeTold, foldedTold, ideaTold } from './told.ts'
import type { Say } from './words.ts'

/** What a press on the map opens; without one the tags are plain text, as on the big screen. */
export type Opens = {
  onPlace?: (actorId: string) => void
  onIdea?: (ideaId: string) => void
  onChallenge?: (challengeId: string) => void
}

type LabelsProps = Opens & { town: Town; layout: Layout; say: Say }

const opening = (open: ((id: string) => void) | undefined, id: string) => (open ? () => open(id) : undefined)

/** Every text of the map, in the order of a walk: the idea-driven bank, the river from its top, the public bank. */
export function Labels(props: LabelsProps) {
  const { town, layout, say } = props
  return (
    <section className={styles.labels} aria-label={say.t('map')}>
      <Bank {...props} sector="ideaDriven" />
      <fieldset className={styles.part} aria-label={say.t('river')}>
        {layout.islands.map(spot => (
          <Island key={spot.challengeId} {...props} spot={spot} />
        ))}
        {layout.folded && (
          <Tag kind="challenge" label={layout.folded.tag} told={foldedTold(town, layout.folded, say)} />
        )}
        <Tag kind="paper" label={layout.bench.count} />
      </fieldset>
      <Bank {...props} sector="public" />
    </section>
  )
}

/** A bank: its name and its buildings, row by row. */
function Bank({ town, layout, say, sector, onPlace }: LabelsProps & { sector: Sector }) {
  const spots = layout.houses.filter(house => house.sector === sector)
  return (
    <fieldset className={styles.part} aria-label={say.t(`bank.${sector}`)}>
      <Tag kind="paper" label={layout.banks[sector].name} sign={badgeOf(sector)} />
      {spots.map(({ actorId, label, hit }) => {
        const actor = town.actors.find(({ id }) => id === actorId)
        if (!actor) return null
        return (
          <Tag
            key={actorId}
            kind="paper"
            {...{ label, hit }}
            sign={badgeOf(sector, actor)}
            told={actorTold(town, actor, say)}
            onPress={opening(onPlace, actorId)}
          />
        )
      })}
    </fieldset>
  )
}

/** An island: its challenge, its lanes and its sparks. */
function Island({ town, say, spot, onIdea, onChallenge }: LabelsProps & { spot: IslandSpot }) {
  const challenge = town.challenges.find(({ id }) => id === spot.challengeId)
  if (!challenge) return null
  const ideaOf = (ideaId: string) => challenge.ideas.find(({ id }) => id === ideaId)
  return (
    <>
      <Tag
        kind="challenge"
        label={spot.tag}
        told={challengeTold(challenge, say)}
        onPress={opening(onChallenge, challenge.id)}
      />
      {spot.lanes.map(({ ideaId, sign, number, flag, more, hit }) => {
        const idea = ideaOf(ideaId)
        if (!idea) return null
        return (
          <span key={ideaId}>
            <Tag
              kind={idea.state === 'bridge' ? 'paper' : 'half'}
              label={sign}
              hit={hit}
              told={ideaTold(town, idea, say)}
              onPress={opening(onIdea, ideaId)}
            />
            <span aria-hidden="true">
              <Tag kind="number" label={number} />
              {flag && <Tag kind="flag" label={flag} />}
              {more.map(({ sector, label }) => (
                <Tag key={sector} kind="number" label={label} />
              ))}
            </span>
          </span>
        )
      })}
      {spot.sparks.map(({ ideaId, number, hit }) => {
        const idea = ideaOf(ideaId)
        const told = idea && ideaTold(town, idea, say)
        return <Tag key={ideaId} kind="number" label={number} hit={hit} told={told} onPress={opening(onIdea, ideaId)} />
      })}
    </>
  )
}
