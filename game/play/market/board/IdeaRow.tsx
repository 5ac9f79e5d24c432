import { LogIn } from 'lucide-react'
import type { Idea } from '#shared/model/partnership.ts'
import { waitingFor } from '#shared/rules/partnership/standing.ts'
import type { SeatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { Button } from '../../../parts/actions/Button.tsx'
import { IdeaNumber } from '../../../parts/marks/IdeaNumber.tsx'
import { useIdeaTitle } from '../../frame/notices/ideaTitle.ts'
import { Visit } from '../../frame/shore/distance/Meeting.tsx'
import { useMay, useText } from '../../frame/words.ts'
import { Merged } from '../idea/merge/Merged.tsx'
import styles from '../market.module.css'
import { IdeaPill } from './IdeaPill.tsx'
import { Place } from './Place.tsx'
import { Standing } from './Standing.tsx'

type IdeaRowProps = {
  idea: Idea
  view: SeatView
  /** Nothing where the list is only read. */
  onAskIn?: ((ideaId: string) => void) | undefined
  level?: 3 | 4
}

/** One idea in the list: its number on the map, what it is called, how far it has come, who is there, and the way in. */
export function IdeaRow({ idea, view, onAskIn, level = 4 }: IdeaRowProps) {
  const shared = useShared()
  const t = useText()
  const titleOf = useIdeaTitle()
  const may = useMay(view.seat.id)
  const Heading = `h${level}` as const
  const title = titleOf(idea)
  const outside = view.roles.filter(({ ideaId }) => ideaId !== idea.id)
  const isOurs = view.ideas.some(({ id }) => id === idea.id)
  const isAsked = outside.some(({ id }) => waitingFor(shared, id).some(({ ideaId }) => ideaId === idea.id))
  return (
    <li className={styles.row}>
      <div className={styles.rowHead}>
        <IdeaNumber number={idea.number} label={t('idea.number', { number: idea.number })} />
        <Heading>{title}</Heading>
        <IdeaPill idea={idea} />
      </div>
      <Place idea={idea} />
      {(idea.soThat || idea.name) && (
        <p className="small muted measure">
          {idea.name && `${t('idea.whatIf', { text: idea.text })} `}
          {idea.soThat && t('idea.soThat', { text: idea.soThat })}
        </p>
      )}
      <Merged idea={idea} />
      <div className={styles.rowFoot}>
        <Standing idea={idea} size={28} />
        {!isOurs && <Visit idea={idea} />}
        {isOurs && <span className="small muted">{t('board.ours')}</span>}
        {isAsked && <span className="small muted">{t('board.asked')}</span>}
        {onAskIn && !isOurs && !isAsked && outside.length > 0 && (
          <Button isSmall icon={LogIn} unavailable={may('askIn')} onPress={() => onAskIn(idea.id)}>
            {t('board.askIn')}
            <span className="unseen"> {title}</span>
          </Button>
        )}
      </div>
    </li>
  )
}
