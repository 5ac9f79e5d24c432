import type { ScreenStep } from '#shared/views/screen.ts'
import { useShared } from '../../live/Live.tsx'
import { Crossing } from './Crossing.tsx'
import { Isles } from './Isles.tsx'
import { type Band, lightOf } from './light.ts'
import styles from './picture.module.css'
import { Town } from './Town.tsx'

const curve = 'M0 40C160 92 320 24 540 56S880 0 1120 48 1520 92 1680 44 1840 12 1920 34'

/** The picture at the foot of the wall, under the edge of the paper that carries the words. */
export function Scene({ band, step }: { band: Band; step: ScreenStep | undefined }) {
  const shared = useShared()
  const { clock, ideas } = shared
  const light = lightOf(shared)
  const subject = step?.subject
  const idea = subject?.kind === 'partnership' ? ideas[subject.id] : undefined
  const withBanks = clock.kind === 'open' || clock.kind === 'prelude' || step?.script.key.startsWith('call')
  return (
    <div className={styles.scene}>
      {band === 'town' && <Town light={light} withBanks={withBanks === true && light !== 'day'} />}
      {band === 'isles' && <Isles light={light} current={subject?.kind === 'challenge' ? subject.id : undefined} />}
      {band === 'crossing' && idea && <Crossing idea={idea} />}
      <svg className={styles.edge} viewBox="0 0 1920 110" preserveAspectRatio="none" aria-hidden="true">
        <path d={`${curve}V0H0Z`} transform="translate(0 24)" fill="var(--shadow-ink)" />
        <path d={`${curve}V0H0Z`} transform="translate(0 15)" fill="var(--water-edge)" />
        <path d={`${curve}V0H0Z`} transform="translate(0 7)" fill="var(--shore)" />
        <path d={`${curve}V0H0Z`} fill="var(--bg)" />
      </svg>
    </div>
  )
}
