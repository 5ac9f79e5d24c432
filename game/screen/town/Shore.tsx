import { waves } from '../../parts/shell/Water.tsx'
import styles from './wallTown.module.css'

const curve = 'M0 40C160 92 320 24 540 56S880 0 1120 48 1520 92 1680 44 1840 12 1920 34'

/** The water at the foot of the wall, under the edge of the paper that carries the words. */
export function Shore() {
  return (
    <svg className={styles.shore} viewBox="0 0 1920 220" preserveAspectRatio="xMidYMin slice" aria-hidden="true">
      <path d="M0 0H1920V220H0Z" fill="var(--water-bg)" />
      <path d={waves(1920, 220, 34, 5)} className={styles.ripples} />
      <path d={`${curve}V0H0Z`} transform="translate(0 24)" fill="var(--shadow-ink)" />
      <path d={`${curve}V0H0Z`} transform="translate(0 15)" fill="var(--water-edge)" />
      <path d={`${curve}V0H0Z`} transform="translate(0 7)" fill="var(--shore)" />
      <path d={`${curve}V0H0Z`} fill="var(--bg)" />
    </svg>
  )
}
