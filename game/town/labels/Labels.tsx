import type { PointerEventHandler } from 'react'
import type { Sector } from '#shared/model/actor.ts'
import type { IslandSpot, Layout } from '#shared/town/layout/board.ts'
import type { Town } from '#shared/town/town.ts'
import { badgeOf } from './badge.ts'
import { InHand } from './InHand.tsx'
import styles from './labels.module.css'
import type { Place } from './place.ts'
import { Tag } from './Tag.tsx'
import { actorTold, challengeTold, foldedTold, ideaTold } from './told.ts'
import { type Bring, type Carried, useCarry } from './useCarry.ts'
import type { Say } from './words.ts'

/** What a press on the map opens, and what may be carried where; without them the tags are plain text, as on the big screen. */
export type Opens = {
  onPlace?: (actorId: string) => void
  onIdea?: (ideaId: string) => void
  onChallenge?: (challengeId: string) => void
  onFolded?: (challengeIds: readonly string[]) => void
  bring?: Bring | undefined
}

/** `inMotion`: the picture is on its way to what the tags say. */
type LabelsProps = Opens & { town: Town; layout: Layout; say: Say; inMotion: boolean }

const opening = (open: ((id: string) => void) | undefined, id: string) => (open ? () => open(id) : undefined)
const one = (kind: Place['kind'], id: string): Place => ({ kind, ids: [id] })

/** Every text of the map, in the order of a walk: the idea-driven bank, the river from its top, the public bank. */
export function Labels(props: LabelsProps) {
  const { town, layout, say, onFolded, bring } = props
  const { carried, pickUp } = useCarry(bring)
  const ideas = town.challenges.flatMap(challenge => challenge.ideas)
  const pickUpFrom = (actorId: string) =>
    bring && ideas.some(({ id }) => bring.may(actorId, id)) ? pickUp(actorId) : undefined
  return (
    <>
      <section className={styles.labels} aria-label={say.t('map')} data-carrying={carried && ''}>
        <Bank {...props} sector="ideaDriven" pickUpFrom={pickUpFrom} />
        <fieldset className={styles.part} aria-label={say.t('river')}>
          {layout.islands.map(spot => (
            <Island key={spot.challengeId} {...props} spot={spot} carried={carried} />
          ))}
          {layout.folded && (
            <Tag
              kind="challenge"
              label={layout.folded.tag}
              hit={layout.folded.hit}
              told={foldedTold(town, layout.folded.challengeIds, say)}
              place={{ kind: 'folded', ids: layout.folded.challengeIds }}
              onPress={onFolded && (() => onFolded(layout.folded?.challengeIds ?? []))}
            />
          )}
          <Tag kind="paper" label={layout.bench.count} />
        </fieldset>
        <Bank {...props} sector="public" pickUpFrom={pickUpFrom} />
      </section>
      {carried && <InHand town={town} carried={carried} say={say} />}
    </>
  )
}

type BankProps = LabelsProps & { sector: Sector; pickUpFrom: (actorId: string) => PointerEventHandler | undefined }

/** A bank: its name and its buildings, row by row. */
function Bank({ town, layout, say, sector, onPlace, pickUpFrom }: BankProps) {
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
            place={one('actor', actorId)}
            onPress={opening(onPlace, actorId)}
            onPickUp={pickUpFrom(actorId)}
          />
        )
      })}
    </fieldset>
  )
}

type IslandProps = LabelsProps & { spot: IslandSpot; carried: Carried | undefined }

/** An island: its challenge, its lanes and its sparks. */
function Island({ town, say, spot, inMotion, onIdea, onChallenge, bring, carried }: IslandProps) {
  const challenge = town.challenges.find(({ id }) => id === spot.challengeId)
  if (!challenge) return null
  const ideaOf = (ideaId: string) => challenge.ideas.find(({ id }) => id === ideaId)
  const takes = (ideaId: string): 'may' | 'over' | undefined => {
    if (!carried || !bring?.may(carried.actorId, ideaId)) return undefined
    return carried.ideaId === ideaId ? 'over' : 'may'
  }
  /** What makes a tag an idea's: what it opens, and what it takes. */
  const asIdea = (ideaId: string) => ({
    ...{ idea: ideaId, takes: takes(ideaId), place: one('idea', ideaId), onPress: opening(onIdea, ideaId) },
  })
  return (
    <>
      <Tag
        kind="challenge"
        label={spot.tag}
        told={challengeTold(challenge, say)}
        place={one('challenge', challenge.id)}
        onPress={opening(onChallenge, challenge.id)}
      />
      {[...spot.lanes, ...spot.sparks].map(at => {
        const idea = ideaOf(at.ideaId)
        if (!idea) return null
        const told = ideaTold(town, idea, say)
        // A spark that comes to stand on a lane is the same button, which whoever stands on it by keyboard keeps.
        const isLane = 'sign' in at
        const kind = idea.state === 'bridge' ? 'paper' : 'half'
        return (
          <span key={at.ideaId}>
            <Tag
              kind={isLane ? kind : 'number'}
              {...{ label: isLane ? at.sign : at.number, hit: at.hit, told }}
              {...asIdea(at.ideaId)}
            />
            {isLane && (
              <span aria-hidden="true">
                <Tag kind="number" label={at.number} />
                {at.flag && <Tag kind="flag" label={at.flag} unrolls={inMotion} />}
                {at.more.map(({ sector, label }) => (
                  <Tag key={sector} kind="number" label={label} />
                ))}
              </span>
            )}
          </span>
        )
      })}
    </>
  )
}
