import { Check } from 'lucide-react'
import { useState } from 'react'
import { mostProposals, proposalsOf } from '#shared/rules/phases/challenges.ts'
import { useShared } from '../../../live/Live.tsx'
import { Button } from '../../../parts/actions/Button.tsx'
import { SavedStatus } from '../../../parts/messages/SavedStatus.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { useLine, useStep } from '../../frame/decks.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { useBackCloses } from '../../frame/notices/useBack.ts'
import { Task } from '../../frame/Task.tsx'
import { Proposals } from './Proposals.tsx'
import { useProposal, type Writing } from './useProposal.tsx'
import { useText } from './words.ts'

const steps = ['alone', 'pair', 'four', 'all'] as const
type Step = (typeof steps)[number]
type Place = 'task' | 'others' | 'write'

/** Alone, in pairs, in fours, all together: one line becomes a question, and the room’s questions get their dots. */
export function Find({ seatId }: { seatId: string }) {
  const shared = useShared()
  const key = useStep()?.script.key
  const step: Step = steps.find(one => one === key) ?? 'alone'
  const [place, setPlace] = useState<{ step: Step; at: Place }>({ step, at: 'task' })
  const at = place.step === step ? place.at : 'task'
  const go = (next: Place) => setPlace({ step, at: next })
  useBackCloses(at !== 'task', () => go('task'))
  const writing = useProposal(seatId)
  const own = Object.values(shared.proposals).filter(({ by }) => by === seatId).length
  if (at === 'write' || (at === 'task' && step === 'four'))
    return <HandIn writing={writing} isGroup={at === 'task'} onDone={() => go('others')} go={go} />
  if (at === 'others' || step === 'all' || step === 'four')
    return <Others seatId={seatId} isTime={step === 'all'} mayWrite={own < mostProposals} writing={writing} go={go} />
  return <Think step={step} writing={writing} go={go} />
}

type Going = { writing: Writing; go: (place: Place) => void }

/** The minutes alone and two by two: nothing is sent, the line stays on the device. */
function Think({ step, writing, go }: Going & { step: 'alone' | 'pair' }) {
  const t = useText()
  const line = useLine()
  return (
    <Task
      title={t(`find.${step}.title`)}
      lead={line}
      step={step}
      saved={writing.isWritten && <SavedStatus where="device">{t('saved.draft')}</SavedStatus>}
      more={<See go={go} />}
    >
      <Sheet>
        <div className="stack">
          {step === 'alone' && writing.line}
          {step === 'pair' && (
            <p>
              {writing.ownLine ? (
                <>
                  <span className="muted">{t('find.yours')}</span>
                  <br />
                  <b>{writing.ownLine}</b>
                </>
              ) : (
                <span className="muted">{t('find.noLine')}</span>
              )}
            </p>
          )}
          {step === 'pair' && writing.questionField}
        </div>
      </Sheet>
    </Task>
  )
}

/** One question of the group’s, or one more of one’s own, as everybody will see it. */
function HandIn({ writing, isGroup, onDone, go }: Going & { isGroup: boolean; onDone: () => void }) {
  const t = useText()
  const say = useSay()
  const line = useLine()
  const give = async () => {
    const reply = await writing.give()
    if (!reply?.ok) return
    say(t('find.sent'))
    onDone()
  }
  return (
    <Task
      title={t(isGroup ? 'find.four.title' : 'find.write')}
      lead={isGroup ? line : undefined}
      step={isGroup ? 'four' : 'write'}
      saved={writing.isWritten && <SavedStatus where="device">{t('saved.draft')}</SavedStatus>}
      more={
        isGroup ? (
          <See go={go} isReading />
        ) : (
          <Button kind="quiet" onPress={() => go('others')}>
            {t('back')}
          </Button>
        )
      }
      main={
        <Button
          kind="main"
          icon={Check}
          sub={t(isGroup ? 'find.sendSub' : 'find.sendOwnSub')}
          unavailable={writing.why}
          onPress={() => give()}
        >
          {t(isGroup ? 'find.send' : 'find.sendOwn')}
        </Button>
      }
    >
      <Sheet>
        <div className="stack">
          {writing.nameField}
          {writing.questionField}
        </div>
      </Sheet>
    </Task>
  )
}

type OthersProps = Going & { seatId: string; isTime: boolean; mayWrite: boolean }

/** What the room has proposed: to read, and to put dots on once it is time. */
function Others({ seatId, isTime, mayWrite, writing, go }: OthersProps) {
  const shared = useShared()
  const t = useText()
  const { put } = writing
  return (
    <Task
      title={t(isTime ? 'find.all.title' : 'find.others.title')}
      step={isTime ? 'all' : 'others'}
      more={
        <>
          {!isTime && (
            <Button kind="quiet" onPress={() => go('task')}>
              {t('back')}
            </Button>
          )}
          {mayWrite && (
            <Button onPress={() => go('write')}>
              {t(proposalsOf(shared).length > 0 ? 'find.another' : 'find.write')}
            </Button>
          )}
        </>
      }
    >
      <Proposals seatId={seatId} hasDots={isTime} onTakenBack={put} />
      {isTime && <p className="small muted">{t('find.later')}</p>}
    </Task>
  )
}

/** The way to what others have proposed, or to handing in before the room has come that far. */
function See({ go, isReading }: Pick<Going, 'go'> & { isReading?: boolean }) {
  const shared = useShared()
  const t = useText()
  const count = proposalsOf(shared).length
  if (isReading && count === 0) return null
  return (
    <Button kind="quiet" onPress={() => go(count > 0 ? 'others' : 'write')}>
      {count > 0 ? t('find.see', { count }) : t('find.early')}
    </Button>
  )
}
