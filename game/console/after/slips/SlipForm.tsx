import * as z from 'zod/mini'
import { useWritten } from '#game/live/fields/useWritten.ts'
import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { codePoints } from '#game/parts/forms/fieldState.ts'
import { OneChip } from '#game/parts/forms/OneChip.tsx'
import { TextArea } from '#game/parts/forms/TextArea.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import { Decider, NoReason } from '#shared/model/agreement.ts'
import { mustChoose } from '#shared/rules/agreement/lines.ts'
import { deciders, noReasons } from '../../desk/decks.ts'
import { usePick, useRefusals, useSay, useWords } from '../../desk/text.ts'
import { Said } from './Said.tsx'
import { ownerSeat } from './whoWaits.ts'

const most = 100
const Answer = z.enum(['yes', 'yesIf', 'no'])
type Answer = z.infer<typeof Answer>

/** A slip that is being typed in, with the versions that it was printed from. */
const Begun = z.object({
  decider: z.optional(Decider),
  answer: z.optional(Answer),
  condition: z.string(),
  reason: z.optional(NoReason),
  reasonText: z.string(),
  seen: z.object({ rowVersion: z.number(), goalVersion: z.number(), firstStepVersion: z.number() }),
})

/** A slip that an owner filled in on paper, typed in word for word: who decides, and one of three answers. */
export function SlipForm({ actorId, onDone }: { actorId: string; onDone: () => void }) {
  const shared = useShared()
  const say = useSay()
  const word = useWords()
  const refusal = useRefusals()
  const pick = usePick()
  const send = useSend()
  const { language } = useLanguage()
  const actor = shared.actors[actorId]
  const idea = shared.ideas[actor?.ideaId ?? '']
  const now = versions()
  // Bound to what stood here when the slip was begun: it was printed from that.
  const { form, put, letGo } = useWritten(`slip-${actorId}`, Begun, { condition: '', reasonText: '', seen: now })
  const { decider, answer, condition, reason, reasonText, seen } = form
  if (!actor || !idea) return <p>{say('goneIdea')}</p>
  const seatId = ownerSeat(shared, actor)
  if (!seatId) return <Note kind="warn">{say('slipNobody')}</Note>
  const isChanged = Object.entries(now).some(([key, version]) => Reflect.get(seen, key) !== version)
  const limits = { maxLength: most, tooLong: (excess: number) => say('tooLong', { excess }) }
  const text = { yes: '', yesIf: condition, no: reasonText }[answer ?? 'yes']
  const why = () => {
    if (mustChoose(shared, idea)) return refusal('unresolvedClash')
    if (!decider || !answer) return say('slipNeeds')
    if (answer === 'yesIf' && !condition.trim()) return say('slipNeedsCondition')
    return codePoints(text.trim()) > most ? say('slipTooLong') : undefined
  }
  const lacks = why()

  function versions() {
    const agreement = idea?.agreement
    return {
      rowVersion: agreement?.rows[actorId]?.version ?? 0,
      goalVersion: agreement?.goal.version ?? 0,
      firstStepVersion: agreement?.firstStep.version ?? 0,
    }
  }
  const save = async () => {
    if (!decider || !answer) return
    const command = {
      ...{ type: 'answerHome' as const, actorId, decider, answer, ...seen },
      ...(answer === 'yesIf' ? { condition: condition.trim() } : {}),
      ...(answer === 'no' ? { reason, reasonText: reasonText.trim() } : {}),
    }
    const reply = await send({ type: 'typeFor', seatId, command })
    if (!reply.ok) return
    letGo(form)
    onDone()
  }
  return (
    <form
      className="stack stack-wide"
      onSubmit={event => {
        event.preventDefault()
        if (!lacks && !isChanged) void save()
      }}
    >
      <p>{say('slipExplain')}</p>
      <Said idea={idea} actor={actor} language={language} />
      <div aria-live="polite">
        {isChanged && (
          <Note
            kind="warn"
            actions={
              <Button isSmall onPress={() => put({ seen: now })}>
                {word('done')}
              </Button>
            }
          >
            {say('slipAgain')}
          </Note>
        )}
      </div>
      <OneChip
        legend={say('slipDecider')}
        options={deciders.map(({ key, label }) => ({ key, label: pick(label) }))}
        chosen={decider}
        onChange={decider => put({ decider })}
      />
      <OneChip<Answer>
        legend={say('slipAnswer')}
        options={[
          { key: 'yes', label: say('slipYes') },
          { key: 'yesIf', label: say('slipYesIf') },
          { key: 'no', label: say('slipNo') },
        ]}
        chosen={answer}
        onChange={answer => put({ answer })}
      />
      {answer === 'yesIf' && (
        <TextArea
          label={say('slipCondition')}
          value={condition}
          onChange={condition => put({ condition })}
          {...limits}
        />
      )}
      {answer === 'no' && (
        <>
          <OneChip
            legend={say('slipReason')}
            options={noReasons.map(({ key, label }) => ({ key, label: pick(label) }))}
            chosen={reason}
            onChange={reason => put({ reason })}
          />
          <TextArea
            label={say('slipReasonText')}
            value={reasonText}
            onChange={reasonText => put({ reasonText })}
            {...limits}
          />
        </>
      )}
      <Button type="submit" kind="main" unavailable={isChanged ? say('slipAgain') : lacks}>
        {say('slipSave')}
      </Button>
    </form>
  )
}
