import { Merge, Pencil, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import type { SeatView } from '#shared/views/seatView.ts'
import { conditionsAt } from '#shared/views/status.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { ConfirmDialog } from '../../../parts/actions/ConfirmDialog.tsx'
import { ChallengeTag } from '../../../parts/marks/ChallengeTag.tsx'
import { IdeaNumber } from '../../../parts/marks/IdeaNumber.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { useIdeaMention, useIdeaTitle } from '../../frame/notices/ideaTitle.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { useMay, useText } from '../../frame/words.ts'
import { WhoIsMissing } from '../../steps/others/WhoIsMissing.tsx'
import { useStand } from '../asking/useStand.ts'
import { IdeaPill } from '../board/IdeaPill.tsx'
import { Place } from '../board/Place.tsx'
import { Standing } from '../board/Standing.tsx'
import styles from '../market.module.css'
import { Becomes } from './Becomes.tsx'
import { EditIdea } from './EditIdea.tsx'
import { Crowded } from './merge/Crowded.tsx'
import { Merged } from './merge/Merged.tsx'
import { sufficesOnePair } from './onePair.ts'
import { QuestionsOut } from './QuestionsOut.tsx'

/** An idea where this seat speaks: its words, who stands there, what it lacks, and the questions that are out. */
export function IdeaPaper({ idea, view, onMerge }: { idea: Idea; view: SeatView; onMerge?: () => void }) {
  const shared = useShared()
  const t = useText()
  const titleOf = useIdeaTitle()
  const mentionOf = useIdeaMention()
  const say = useSay()
  const may = useMay(view.seat.id)
  const send = useSend(view.seat.id)
  const stand = useStand(view.seat.id)
  const [isEditing, setEditing] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const { seat, roles, pair } = view
  const standSub = sufficesOnePair(shared, idea) ? 'idea.standSubSmall' : 'idea.standSub'
  const isCreators = idea.creators.includes(seat.id)
  const isPairs = pair?.id === idea.pairId
  const mayLeave = may('leaveIdea') === undefined || shared.clock.pausedAt !== undefined
  const here = mayLeave ? roles.filter(({ ideaId }) => ideaId === idea.id) : []
  const free = isPairs ? roles.filter(({ ideaId }) => ideaId !== idea.id) : []
  const conditions = conditionsAt(shared, idea)
  const back = (actorId: string) => () => void send({ type: 'undoMove', actorId })
  const leave = async (actorId: string, name: string) => {
    const reply = await send({ type: 'leaveIdea', actorId })
    if (reply.ok) say(t('idea.left', { name }), back(actorId))
  }
  const withdraw = async () => {
    setLeaving(false)
    const reply = await send({ type: 'withdrawIdea', ideaId: idea.id })
    if (reply.ok) say(t('idea.withdrawn'))
  }
  if (isEditing) return <EditIdea idea={idea} seatId={seat.id} onDone={() => setEditing(false)} />
  const number = <IdeaNumber number={idea.number} label={t('idea.number', { number: idea.number })} />
  const title = (
    <span className={styles.numbered}>
      {number} <span>{titleOf(idea)}</span>
    </span>
  )
  return (
    <Sheet title={title} aside={<IdeaPill idea={idea} />} isShared={idea.wasFormed}>
      <div className={styles.question}>
        <Place idea={idea} />
        <ChallengeTag isSoft>{shared.challenges[idea.challengeId]?.title}</ChallengeTag>
        {idea.name && <p className="measure">{t('idea.whatIf', { text: idea.text })}</p>}
        {idea.soThat && <p className="measure">{t('idea.soThat', { text: idea.soThat })}</p>}
        <Merged idea={idea} />
        <Standing idea={idea} />
        <Crowded idea={idea} />
        <Becomes idea={idea} />
        {conditions.map(({ setter, about, condition }) => (
          <p key={about.id} className="small">
            {setter?.id === about.id
              ? t('idea.condition', { name: about.name, condition })
              : t('idea.conditionFor', { name: setter?.name ?? mentionOf(idea), guest: about.name, condition })}
          </p>
        ))}
        <QuestionsOut idea={idea} seatId={seat.id} />
        <WhoIsMissing idea={idea} seatId={seat.id} isFolded />
        <div className={styles.actions}>
          {free.map(({ id, name }) => (
            <Button key={id} unavailable={may('stand')} sub={t(standSub)} onPress={() => stand({ id, name }, idea.id)}>
              {t('idea.stand', { name })}
            </Button>
          ))}
          <Button isSmall icon={Pencil} unavailable={may('editIdea')} onPress={() => setEditing(true)}>
            {t('idea.edit')}
          </Button>
          {onMerge && (
            <Button kind="quiet" isSmall icon={Merge} unavailable={may('proposeMerge')} onPress={onMerge}>
              {t('merge.open')}
            </Button>
          )}
          {here.map(({ id, name }) => (
            <Button key={id} kind="quiet" isSmall unavailable={may('leaveIdea')} onPress={() => leave(id, name)}>
              {t('idea.leave', { name })}
            </Button>
          ))}
          {isCreators && (
            <Button
              kind="quiet"
              isSmall
              icon={Undo2}
              unavailable={may('withdrawIdea')}
              onPress={() => setLeaving(true)}
            >
              {t('idea.withdraw')}
            </Button>
          )}
        </div>
      </div>
      <ConfirmDialog
        isOpen={isLeaving}
        title={t('idea.withdrawTitle')}
        confirm={t('idea.withdraw')}
        cancel={t('idea.keep')}
        onConfirm={() => void withdraw()}
        onCancel={() => setLeaving(false)}
      >
        <p>{t('idea.withdrawWords')}</p>
      </ConfirmDialog>
    </Sheet>
  )
}
