import { CircleCheck } from 'lucide-react'
import { useShared } from '#game/live/Live.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { picturesOf } from '#shared/views/desk/rounds.ts'
import { useSay } from '../../desk/text.ts'
import { useIsShown } from '../room/MarketFilter.tsx'
import styles from './phase.module.css'

/** Fika asks nothing of the facilitator: only who has said whether the picture was right, never what. */
export function BreakDesk() {
  const shared = useShared()
  const say = useSay()
  const isShown = useIsShown()
  const pictures = picturesOf(shared).filter(({ owner }) => isShown(owner))
  const waiting = pictures.filter(({ hasSaid }) => !hasSaid)
  return (
    <Sheet title={say('breakTitle')}>
      <div className="stack stack-close">
        <p>
          {pictures.length === 0
            ? say('breakNobody')
            : say('breakSaid', { count: pictures.length - waiting.length, all: pictures.length })}{' '}
          <span className="muted">{say('breakExplain')}</span>
        </p>
        {pictures.length > 0 && waiting.length === 0 && (
          <p className={styles.allDone}>
            <CircleCheck /> {say('breakAll')}
          </p>
        )}
        {waiting.length > 0 && (
          <>
            <h3 className={styles.minor}>{say('breakWaits')}</h3>
            <ul className={styles.names}>
              {waiting.map(({ owner }) => (
                <li key={owner.id}>{owner.name}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Sheet>
  )
}
