import { ArrowRight, Send } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { mergeable } from '#shared/views/desk/merges.ts'
import type { SeatView } from '#shared/views/seatView.ts'
import { missingSector } from '#shared/views/status.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useSend } from '../../../../live/useSend.ts'
import { Button } from '../../../../parts/actions/Button.tsx'
import { BigChoice } from '../../../../parts/forms/BigChoice.tsx'
import { useIdeaTitle } from '../../../frame/notices/ideaTitle.ts'
import { useSay } from '../../../frame/notices/saying.ts'
import { Task } from '../../../frame/Task.tsx'
import { useMay, useText } from '../../../frame/words.ts'
import { Standing } from '../../board/Standing.tsx'
import { WhichFirst } from './TwoTexts.tsx'
import { WhatMoves } from './What.tsx'

type ProposeMergeProps = { ideaId: string; view: SeatView; onDone: () => void }

/** ”Slå ihop med en annan idé”: which one, then which text stands first, and then the other side is asked. */
export function ProposeMerge({ ideaId, view, onDone }: ProposeMergeProps) {
  const shared = useShared()
  const t = useText()
  const titleOf = useIdeaTitle()
  const [otherId, setOtherId] = useState<string>()
  const [isChosen, setChosen] = useState(false)
  const idea = view.ideas.find(({ id }) => id === ideaId)
  const back = (
    <Button kind="quiet" onPress={isChosen ? () => setChosen(false) : onDone}>
      {t('back')}
    </Button>
  )
  if (!idea) return <Task title={t('merge.gone')} more={<Button onPress={onDone}>{t('back')}</Button>} />
  const others = mergeable(shared, idea)
  const other = others.find(({ id }) => id === otherId)
  if (isChosen && other) return <Direction own={idea} other={other} view={view} back={back} onDone={onDone} />
  const missing = missingSector(shared, idea)
  const hasMissing = (one: Idea) => standing(shared, one).some(({ sector }) => sector === missing)
  return (
    <Task
      title={t('merge.title')}
      lead={others.length > 0 ? t('merge.lead') : t('merge.nobody')}
      more={back}
      main={
        others.length > 0 && (
          <Button
            kind="main"
            iconAfter={ArrowRight}
            unavailable={other ? undefined : t('merge.chooseFirst')}
            onPress={() => setChosen(true)}
          >
            {t('next')}
          </Button>
        )
      }
    >
      {others.length > 0 && (
        <BigChoice
          legend={t('merge.which')}
          options={others.map(one => ({
            key: one.id,
            label: titleOf(one),
            aside: [shared.challenges[one.challengeId]?.title, missing && hasMissing(one) && t(`merge.has.${missing}`)]
              .filter(Boolean)
              .join(' · '),
            detail: <Standing idea={one} size={28} />,
          }))}
          chosen={other?.id}
          onChange={setOtherId}
        />
      )}
    </Task>
  )
}

type DirectionProps = { own: Idea; other: Idea; view: SeatView; back: ReactNode; onDone: () => void }

/** The one with more tiles stands first until somebody says otherwise. */
function Direction({ own, other, view, back, onDone }: DirectionProps) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const may = useMay(view.seat.id)
  const send = useSend(view.seat.id)
  const titleOf = useIdeaTitle()
  const count = (idea: Idea) => standing(shared, idea).length
  const [firstId, setFirstId] = useState(count(own) > count(other) ? own.id : other.id)
  const into = firstId === own.id ? own : other
  const from = into === own ? other : own
  const question = t(own.challengeId === other.challengeId ? 'merge.first' : 'merge.island')
  const propose = async () => {
    const reply = await send({ type: 'proposeMerge', fromId: from.id, intoId: into.id })
    if (!reply.ok) return
    say(t('merge.sent', { idea: titleOf(other) }))
    onDone()
  }
  return (
    <Task
      title={question}
      lead={t('merge.keeps')}
      step="first"
      more={back}
      main={
        <Button kind="main" icon={Send} unavailable={may('proposeMerge')} onPress={() => propose()}>
          {t('merge.send')}
        </Button>
      }
    >
      <WhichFirst legend={question} ideas={[own, other]} first={into} onFirst={idea => setFirstId(idea.id)} />
      <WhatMoves into={into} from={from} />
    </Task>
  )
}
