import { Lightbulb } from 'lucide-react'
import { useState } from 'react'
import type { Actor } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { isWritten } from '#shared/rules/agreement/agreement.ts'
import { hasClash } from '#shared/rules/agreement/lines.ts'
import { useSend } from '../../../live/useSend.ts'
import { Answers } from '../../../parts/actions/Answers.tsx'
import { Button } from '../../../parts/actions/Button.tsx'
import { codePoints } from '../../../parts/forms/fieldState.ts'
import { OneChip } from '../../../parts/forms/OneChip.tsx'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { useText } from '../../agreement/words.ts'
import { noReasons, useSaid } from '../../frame/decks.ts'
import { Task } from '../../frame/Task.tsx'
import { useLimits, useMay } from '../../frame/words.ts'
import { About, Changed } from './Changed.tsx'
import { deciderOf, deciders } from './deciders.ts'
import { seenNow, whatChanged } from './seen.ts'
import type { AnswerDraft } from './useAnswerDraft.ts'

const most = 100

type DecideProps = {
  seatId: string
  idea: Idea
  actor: Actor
  /** The answer as far as it has come. */
  draft: AnswerDraft
  onRead: () => void
  onGiven: () => void
}

/** The one act of coming home, in two taps: who decides about this with us, and what we answer. */
export function Decide({ seatId, idea, actor, draft, onRead, onGiven }: DecideProps) {
  const t = useText()
  const said = useSaid()
  const limits = useLimits()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const { decider, answer, condition, reason, reasonText } = draft.begun
  // Nobody signs another text than the one they saw.
  const [seen, setSeen] = useState(() => seenNow(idea, actor.id))
  const changed = whatChanged(seen, seenNow(idea, actor.id))

  const give = async () => {
    if (!decider || !answer) return
    const reply = await send({
      type: 'answerHome',
      actorId: actor.id,
      decider,
      answer,
      ...(answer === 'yesIf' ? { condition: condition.trim() } : {}),
      ...(answer === 'no' ? { reason, reasonText: reasonText.trim() } : {}),
      rowVersion: seen.row.version,
      goalVersion: seen.goal.version,
      firstStepVersion: seen.firstStep.version,
    })
    if (!reply.ok) return
    draft.clear()
    onGiven()
  }

  const written = { yes: '', yesIf: condition, no: reasonText }[answer ?? 'yes']
  const why = () => {
    if (hasClash(idea)) return t('home.clash')
    if (changed.length > 0) return t('answer.changedNow')
    if (!decider) return t('answer.needsDecider')
    if (!answer) return t('answer.needsAnswer')
    if (answer === 'yesIf' && condition.trim() === '') return t('answer.needsCondition')
    if (codePoints(written.trim()) > most) return t('answer.tooLong')
    return may('answerHome')
  }
  const own = idea.agreement.rows[actor.id]
  const lacksRow = !isWritten(own) || own.text === ''
  const isSuggested = (own?.isSuggested ?? false) && own?.text !== ''
  const words = deciderOf(decider)
  const help = noReasons.find(({ key }) => key === reason)?.help
  return (
    <Task
      title={t('answer.title')}
      lead={t('answer.lead', { actor: softHyphens(actor.name) })}
      more={
        <Button kind="quiet" onPress={onRead}>
          {t('home.backToRead')}
        </Button>
      }
      main={
        <Button
          kind="main"
          {...(answer === 'no' ? {} : { icon: Lightbulb })}
          unavailable={why()}
          onPress={() => give()}
        >
          {t(answer === 'no' ? 'answer.leave' : 'answer.light')}
        </Button>
      }
    >
      {hasClash(idea) && <Note kind="warn">{t('home.clash')}</Note>}
      <Changed changes={changed} onSeen={() => setSeen(seenNow(idea, actor.id))} />
      <About seen={seen} idea={idea} actor={actor} />
      {lacksRow && answer !== 'no' && <NoRow isSuggested={isSuggested} onRead={onRead} />}
      <div className="stack stack-close">
        <OneChip
          legend={t('answer.decider')}
          options={deciders.map(({ key, label }) => ({ key, label: said(label) }))}
          chosen={decider}
          onChange={next => draft.put({ decider: next })}
        />
        <p className="small muted" aria-live="polite">
          {words && said(words.explain)}
        </p>
      </div>
      <Answers
        label={t('answer.legend')}
        words={{
          yes: words ? said(words.yes) : t('answer.yes'),
          yesIf: t('answer.yesIf'),
          no: t('answer.no'),
        }}
        chosen={answer}
        onAnswer={next => draft.put({ answer: next })}
      />
      <p className="small muted">{t('answer.named', { actor: softHyphens(actor.name) })}</p>
      {answer === 'yesIf' && (
        <TextArea
          label={t('answer.condition')}
          value={condition}
          onChange={next => draft.put({ condition: next })}
          maxLength={most}
          hint={t('answer.conditionHint')}
          {...limits}
        />
      )}
      {answer === 'no' && (
        <>
          <OneChip
            legend={t('answer.reason')}
            options={noReasons.map(({ key, label }) => ({ key, label: said(label) }))}
            chosen={reason}
            onChange={next => draft.put({ reason: next })}
          />
          {help && <p className="small muted">{said(help)}</p>}
          <TextArea
            label={t('answer.reasonText')}
            value={reasonText}
            onChange={next => draft.put({ reasonText: next })}
            maxLength={most}
            hint={t('answer.reasonHint')}
            {...limits}
          />
        </>
      )}
      <Note title={answer === 'no' ? '' : t('answer.lantern')}>
        {t(answer === 'no' ? 'answer.boundNo' : 'answer.bound')}
      </Note>
    </Task>
  )
}

/** A yes to nothing of one's own: said before the lantern, with the way to the row. */
function NoRow({ isSuggested, onRead }: { isSuggested: boolean; onRead: () => void }) {
  const t = useText()
  return (
    <Note kind="warn" title={t('answer.emptyRow')} actions={<Button onPress={onRead}>{t('answer.toRow')}</Button>}>
      {t(isSuggested ? 'answer.emptyRowSuggested' : 'answer.emptyRowWords')}
    </Note>
  )
}
