import { Block } from '../../Block.tsx'
import styles from './kit.module.css'
import { hours, pictureOf, type Shown, shownParts } from './shown.ts'
import words from './words.json' with { type: 'json' }

/** One drawing in the four lights, large and as small as it must still be read. */
function Piece({ shown }: { shown: Shown }) {
  return (
    <figure className={styles.piece}>
      <div className={styles.lights}>
        {hours.map(hour => {
          const src = pictureOf(shown, hour)
          return (
            <div key={hour}>
              <img src={src} alt={words.hours[hour]} width={150} height={150} loading="lazy" />
              <img src={src} alt="" width={64} height={64} loading="lazy" />
            </div>
          )
        })}
      </div>
      <figcaption>{shown.name}</figcaption>
    </figure>
  )
}

/** Every part of the town in every state: /atelje/stad. */
export function Kit() {
  const all = shownParts()
  return (
    <main className={styles.page}>
      <h1>{words.title}</h1>
      {Object.entries(words.families).map(([family, name]) => (
        <Block key={family} name={name}>
          <div className={styles.pieces}>
            {all
              .filter(one => one.family === family)
              .map(one => (
                <Piece key={one.name} shown={one} />
              ))}
          </div>
        </Block>
      ))}
    </main>
  )
}
