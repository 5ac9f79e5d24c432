import type { Idea } from '#shared/model/partnership.ts'
import { isWritten } from '#shared/rules/agreement/agreement.ts'
import { lanternsOf } from '#shared/views/screen.ts'
import { useShared } from '../../live/Live.tsx'
import { Banks } from '../../parts/bridge/Banks.tsx'
import { Deck } from '../../parts/bridge/Deck.tsx'
import { type Lantern, Lanterns } from '../../parts/bridge/Lights.tsx'
import { waves } from '../../parts/shell/Water.tsx'
import { useText } from '../words.ts'
import styles from './picture.module.css'

const arc = { from: 104, to: 616, foot: 138, rise: 88 }
const banks = [
  { cx: 0, cy: 176, rx: 112, ry: 92 },
  { cx: 720, cy: 176, rx: 112, ry: 92 },
]

/** One bridge in the dark: a lantern for each organisation that stands for it; an empty chair keeps its place. */
export function Crossing({ idea }: { idea: Idea }) {
  const shared = useShared()
  const t = useText()
  const { isOpened, goal, firstStep, rows } = idea.agreement
  const { lit, chairs } = lanternsOf(shared, idea)
  const written = Object.values(rows).map(isWritten)
  const laid = [
    goal.text !== '',
    written.includes(true),
    written.length > 0 && !written.includes(false),
    firstStep.text !== '',
    firstStep.date !== undefined,
  ]
  const lanterns: Lantern[] = [
    ...lit.map(({ actor }): Lantern => ({ sector: actor.sector, state: 'lit' })),
    ...chairs.map(({ sector }): Lantern => ({ sector, state: 'missing' })),
  ].sort((one, other) => one.sector.localeCompare(other.sector))
  return (
    <svg
      className={styles.picture}
      viewBox="0 0 720 180"
      preserveAspectRatio="xMidYMax slice"
      role="img"
      aria-label={t('lanterns.bridge', { lit: isOpened ? lit.length : 0 })}
    >
      <path d="M-400 0H1120V180H-400Z" className={styles.dark} />
      <path d={waves(720, 180, 26, 5)} className={styles.ripples} />
      <Banks banks={banks} />
      <Deck arc={arc} laid={laid} half={14} />
      {isOpened && <Lanterns arc={arc} lanterns={lanterns} half={14} />}
    </svg>
  )
}
