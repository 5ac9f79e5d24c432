import type { Challenge } from '#shared/model/challenge.ts'
import { ideasOn } from '#shared/views/screen.ts'
import town from '../../../assets/art/town.svg?url'
import { useShared } from '../../live/Live.tsx'
import { classes } from '../../parts/tokens/classes.ts'
import { useText } from '../words.ts'
import { isDark, type Light } from './light.ts'
import styles from './picture.module.css'
import { Lights, Tinted } from './Tinted.tsx'

const most = 5
const roofs = 6

/** Each challenge as an island; a window lights up there for each idea. `current` is the one being read aloud. */
export function Isles({ light, current }: { light: Light; current: string | undefined }) {
  const shared = useShared()
  const challenges = Object.values(shared.challenges).sort((one, other) => one.number - other.number)
  return (
    <>
      <svg className={styles.picture} viewBox="0 0 1920 470" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
        <Lights light={light} />
        <Tinted layer="water">
          <use href={`${town}#water`} />
        </Tinted>
        {isDark(light) && <use href={`${town}#stars`} />}
      </svg>
      <ul className={styles.isles} data-count={challenges.length}>
        {challenges.map(challenge => (
          <Isle key={challenge.id} challenge={challenge} light={light} isCurrent={challenge.id === current} />
        ))}
      </ul>
    </>
  )
}

function Isle({ challenge, light, isCurrent }: { challenge: Challenge; light: Light; isCurrent: boolean }) {
  const shared = useShared()
  const t = useText()
  const count = ideasOn(shared, challenge.id).length
  const huts = Math.min(most, count)
  const at = (hut: number) => `translate(${(hut - (huts - 1) / 2) * 52} ${hut % 2 ? 22 : 30})`
  return (
    <li className={classes(styles.isle, isCurrent && styles.current)}>
      <svg viewBox="-180 -104 360 190" aria-hidden="true">
        <Tinted layer="land">
          <use href={`${town}#isle`} />
        </Tinted>
        {Array.from({ length: huts }, (_, hut) => (
          <g key={at(hut)} transform={at(hut)}>
            <Tinted layer="houses">
              <use href={`${town}#hut-${(challenge.number + hut) % roofs}`} />
            </Tinted>
            <g className={isDark(light) ? undefined : styles.unlit}>
              <use href={`${town}#hut-light`} />
            </g>
          </g>
        ))}
        <use href={`${town}#knot`} transform={`translate(${count ? -118 : 0} ${count ? -4 : 10}) scale(.9)`} />
      </svg>
      <p className={styles.label}>
        {challenge.title}
        {shared.clock.kind === 'gatherIdeas' && <span>{t('ideas.on', { count })}</span>}
      </p>
    </li>
  )
}
