import { CircleDot } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Sector } from '#shared/model/actor.ts'
import type { Town, TownChallenge } from '#shared/town/town.ts'
import { Emblem } from '../../parts/emblem/Emblem.tsx'
import { classes } from '../../parts/tokens/classes.ts'
import type { Opens } from '../labels/Labels.tsx'
import { marksOf, type Place } from '../labels/place.ts'
import { actorTold, challengeTold, ideaTold, type Told } from '../labels/told.ts'
import type { Say } from '../labels/words.ts'
import styles from './townList.module.css'

type RowsProps = Pick<Opens, 'onPlace' | 'onIdea' | 'onChallenge'> & {
  town: Town
  say: Say
  /** The place that is open, if any, and its card: it lies right below. Undefined where the card lies elsewhere. */
  opened?: { place?: Place | undefined; card?: ReactNode }
}

/** Everything that the map shows, under the same names: each place opens what it opens on the map, and is text where it opens nothing. */
export function TownList(props: RowsProps) {
  const { town, say } = props
  return (
    <section className={styles.list} aria-label={say.t('list')}>
      <section className={styles.part}>
        <h3>{say.t('river')}</h3>
        <ChallengeRows {...props} challenges={town.challenges} />
        {town.noes > 0 && <p className="muted">{say.t('noes', { count: town.noes })}</p>}
      </section>
      <Bank {...props} sector="ideaDriven" />
      <Bank {...props} sector="public" />
    </section>
  )
}

/** Challenges, each with its ideas under it. */
export function ChallengeRows({ challenges, ...rows }: RowsProps & { challenges: readonly TownChallenge[] }) {
  const { town, say } = rows
  return (
    <ul className={styles.rows}>
      {challenges.map(challenge => (
        <Row
          key={challenge.id}
          {...rows}
          place={{ kind: 'challenge', ids: [challenge.id] }}
          press={rows.onChallenge}
          told={challengeTold(challenge, say)}
          sign={<CircleDot className={styles.knot} />}
          isHead
        >
          {challenge.ideas.length > 0 && (
            <ul className={classes(styles.rows, styles.under)}>
              {challenge.ideas.map(idea => (
                <Row
                  key={idea.id}
                  {...rows}
                  place={{ kind: 'idea', ids: [idea.id] }}
                  press={rows.onIdea}
                  told={ideaTold(town, idea, say)}
                  sign={<span className={styles.number}>{idea.number}</span>}
                />
              ))}
            </ul>
          )}
        </Row>
      ))}
    </ul>
  )
}

function Bank({ sector, ...rows }: RowsProps & { sector: Sector }) {
  const { town, say } = rows
  return (
    <section className={styles.part}>
      <h3>{say.t(`bank.${sector}`)}</h3>
      <ul className={styles.rows}>
        {town.actors
          .filter(actor => actor.sector === sector)
          .map(actor => (
            <Row
              key={actor.id}
              {...rows}
              place={{ kind: 'actor', ids: [actor.id] }}
              press={rows.onPlace}
              told={actorTold(town, actor, say)}
              sign={<Emblem sector={sector} glyph={actor.sign} size={36} />}
            />
          ))}
      </ul>
    </section>
  )
}

type RowProps = Pick<RowsProps, 'opened'> & {
  place: Place
  told: Told
  sign: ReactNode
  press: ((id: string) => void) | undefined
  isHead?: boolean
  children?: ReactNode
}

/** One place: its sign, what it is called, and how it is there. */
function Row({ place, told, sign, press, isHead, opened, children }: RowProps) {
  const isOpen = opened?.place !== undefined && marksOf(opened.place) === marksOf(place)
  const name = classes(styles.row, isHead && styles.head)
  const shown = (
    <>
      <span className={styles.sign} aria-hidden="true">
        {sign}
      </span>
      <span className={styles.words}>
        <b>{told.name}</b> <span className="small">{told.says}</span>
      </span>
    </>
  )
  return (
    <li>
      {press ? (
        <button
          type="button"
          className={name}
          aria-expanded={opened && isOpen}
          data-place={marksOf(place)}
          onClick={() => press(place.ids[0] ?? '')}
        >
          {shown}
        </button>
      ) : (
        <div className={name}>{shown}</div>
      )}
      {isOpen && opened?.card}
      {children}
    </li>
  )
}
