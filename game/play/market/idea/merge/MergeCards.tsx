import { Check, Hand } from 'lucide-react'
import { type MergeSeen, mergesFor } from '#shared/views/desk/merges.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useSend } from '../../../../live/useSend.ts'
import { EqualAnswers } from '../../../../parts/actions/Answers.tsx'
import { Button } from '../../../../parts/actions/Button.tsx'
import { Note } from '../../../../parts/messages/Note.tsx'
import { Sheet } from '../../../../parts/paper/Sheet.tsx'
import { useIdeaTitle } from '../../../frame/notices/ideaTitle.ts'
import { useMay, useText } from '../../../frame/words.ts'
import styles from '../../market.module.css'
import { TwoTexts } from './TwoTexts.tsx'
import { WhatMoves } from './What.tsx'

/** Proposals to make one idea of two: those that wait for this seat's answer, then those that wait for others. */
export function MergeCards({ seatId }: { seatId: string }) {
  const shared = useShared()
  const all = mergesFor(shared, seatId)
  return [...all.filter(({ isAsked }) => isAsked), ...all.filter(({ isAsked }) => !isAsked)].map(seen =>
    seen.isAsked ? (
      <Asked key={seen.merge.id} seatId={seatId} seen={seen} />
    ) : (
      <Waiting key={seen.merge.id} seatId={seatId} seen={seen} />
    ),
  )
}

type CardProps = { seatId: string; seen: MergeSeen }

const useAnswer = ({ seatId, seen: { merge } }: CardProps) => {
  const send = useSend(seatId)
  return (isAgreed: boolean) => send({ type: 'agreeMerge', mergeId: merge.id, isAgreed })
}

/** The other side's question, with both texts and what a yes will move. */
function Asked({ seatId, seen }: CardProps) {
  const t = useText()
  const may = useMay(seatId)
  const titleOf = useIdeaTitle()
  const answer = useAnswer({ seatId, seen })
  const { merge, from, into } = seen
  const proposer = merge.agreed[0] === from.id ? from : into
  return (
    <Sheet
      kind="raised"
      isShared
      title={merge.by === undefined ? t('merge.leaderAsks') : t('merge.asks', { idea: titleOf(proposer) })}
    >
      <div className={styles.question}>
        <TwoTexts into={into} from={from} />
        <WhatMoves into={into} from={from} />
        <EqualAnswers
          label={t('merge.answers')}
          options={[
            { key: 'yes', label: t('merge.yes'), icon: Check },
            { key: 'no', label: t('merge.no'), icon: Hand },
          ]}
          onAnswer={given => void answer(given === 'yes')}
          consequence={t('merge.keeps')}
          unavailable={may('agreeMerge')}
        />
      </div>
    </Sheet>
  )
}

/** Our side has said yes, and the other has not answered yet. */
function Waiting({ seatId, seen }: CardProps) {
  const t = useText()
  const may = useMay(seatId)
  const titleOf = useIdeaTitle()
  const answer = useAnswer({ seatId, seen })
  const { merge, from, into } = seen
  const other = merge.agreed.includes(from.id) ? into : from
  const isOurs = merge.by !== undefined
  return (
    <div role="status">
      <Note
        kind="share"
        actions={
          <Button kind="quiet" isSmall unavailable={may('agreeMerge')} onPress={() => answer(false)}>
            {t(isOurs ? 'merge.takeBack' : 'merge.takeBackYes')}
          </Button>
        }
      >
        {t(isOurs ? 'merge.waits' : 'merge.saidYes', { idea: titleOf(other) })}
      </Note>
    </div>
  )
}
