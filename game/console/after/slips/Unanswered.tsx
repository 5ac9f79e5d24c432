import { CircleCheck, FilePen, Printer, QrCode } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import { SectorWord } from '#game/parts/emblem/SectorWord.tsx'
import { mentionOf } from '#shared/views/status.ts'
import { useLinks } from '../../desk/links.ts'
import { useSay } from '../../desk/text.ts'
import { shortDay } from '../../desk/time.ts'
import { useOpen } from '../../run/sheets/open.ts'
import styles from './slips.module.css'
import { unansweredIn } from './whoWaits.ts'

/** Who belongs at a partnership and has not answered, and the two ways to hear from them: a slip, or a link. */
export function Unanswered() {
  const shared = useShared()
  const { desk } = useLive()
  const { ownerLinks } = useLinks()
  const say = useSay()
  const open = useOpen()
  const { language } = useLanguage()
  const [isReachable, setReachable] = useState(true)
  useEffect(() => void ownerLinks().then(given => setReachable(given.isReachable)), [ownerLinks])
  const waiting = unansweredIn(shared)
  if (waiting.length === 0) {
    return (
      <p className={styles.done}>
        <CircleCheck /> {say('everyoneAnswered')}
      </p>
    )
  }
  return (
    <div className="stack">
      <p>{say(isReachable ? 'unansweredExplain' : 'unansweredPaper')}</p>
      <ul className={styles.list}>
        {waiting.map(({ idea, actor, why }) => {
          const link = desk?.links[actor.id]
          return (
            <li key={actor.id}>
              <div className={styles.who}>
                <SectorWord sector={actor.sector}>{actor.name}</SectorWord>
                <span className="small muted">
                  {mentionOf(idea)}. {say(`unanswered.${why}`)}
                  {link && isReachable && `. ${say('unanswered.link', { day: shortDay(link.at, language) })}`}
                </span>
              </div>
              <div className={styles.ways}>
                <Button isSmall icon={FilePen} onPress={() => open({ kind: 'slip', id: actor.id })}>
                  {say('typeSlip')} <span className="unseen">{actor.name}</span>
                </Button>
                <Button
                  isSmall
                  icon={isReachable ? QrCode : Printer}
                  onPress={() => open({ kind: 'ownerLink', id: actor.id })}
                >
                  {say(isReachable ? 'giveLink' : 'linkPrint')} <span className="unseen">{actor.name}</span>
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** The same, laid away under a line while most still answer at their table. */
export function UnansweredFold() {
  const say = useSay()
  return (
    <details className={`fold ${styles.fold}`}>
      <summary>{say('slipTitle')}</summary>
      <Unanswered />
    </details>
  )
}
