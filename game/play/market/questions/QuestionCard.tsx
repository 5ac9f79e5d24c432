import { Footprints } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Invitation } from '#shared/model/partnership.ts'
import { useLiveStore, useShared } from '../../../live/Live.tsx'
import { useNow } from '../../../live/useNow.ts'
import { useSend } from '../../../live/useSend.ts'
import { type Answer, Answers } from '../../../parts/actions/Answers.tsx'
import { Button } from '../../../parts/actions/Button.tsx'
import { ChallengeTag } from '../../../parts/marks/ChallengeTag.tsx'
import { MiniTag } from '../../../parts/marks/MiniTag.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { chipIcons, useChipWord } from '../../frame/decks.ts'
import { useDraft } from '../../frame/notices/drafts.ts'
import { useIdeaMention, useIdeaTitle } from '../../frame/notices/ideaTitle.ts'
import { whyGone } from '../../frame/notices/left/gone.ts'
import { useSeek } from '../../frame/notices/left/seeking.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { useMay, useText } from '../../frame/words.ts'
import { Standing } from '../board/Standing.tsx'
import styles from '../market.module.css'
import { ConditionForm } from './ConditionForm.tsx'
import { moveOf } from './consequence.ts'
import { NoForm } from './NoForm.tsx'

const minute = 60_000

/** A question that waits for this seat: what is asked, three equal answers, and what a yes will move. */
export function QuestionCard({ invitation, seatId }: { invitation: Invitation; seatId: string }) {
  const shared = useShared()
  const t = useText()
  const now = useNow(minute / 4)
  const titleOf = useIdeaTitle()
  const mentionOf = useIdeaMention()
  const chipWord = useChipWord()
  const say = useSay()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const condition = useDraft(seatId, `answer:${invitation.id}`)
  const ownReason = useDraft(seatId, `reason:${invitation.id}`)
  const [chosen, setChosen] = useState<Answer | 'shut'>()
  const [isChanged, setChanged] = useState(false)
  const [isSending, setSending] = useState(false)
  // What was written and never sent is found open again.
  const open = chosen ?? (condition.text ? 'yesIf' : undefined) ?? (ownReason.text ? 'no' : undefined)
  const { id, kind, because, chips, state, at } = invitation
  const idea = shared.ideas[invitation.ideaId]
  const actor = shared.actors[invitation.actorId]
  const isBegun = open === 'yesIf' ? condition.text !== '' : open === 'no' && (isChanged || ownReason.text !== '')
  const isKept = condition.text !== '' || ownReason.text !== ''
  const isOpen = open === 'yesIf' || open === 'no'
  const tellGone = useTellGone(invitation, seatId)
  useLeaving(() => {
    if (isSending || ((isOpen || isKept) && tellGone(isKept))) return
    if (isBegun) say(t('question.unsent'))
  })
  if (!idea || !actor) return null
  const isAsked = kind === 'invite'
  const minutes = Math.max(0, Math.floor((now - at) / minute))
  const title = titleOf(idea)
  const values = { actor: actor.name, idea: title }
  const { from, loses } = moveOf(shared, actor)
  const moves = from
    ? t(isAsked ? 'question.moves' : 'question.comesFrom', { ...values, from: mentionOf(from) })
    : t(isAsked ? 'question.stands' : 'question.comes', values)
  const consequence = from && loses ? `${moves} ${t(`question.loses.${loses}`, { from: mentionOf(from) })}` : moves

  const answer = async (given: Answer, rest: object = {}) => {
    setSending(true)
    const reply = await send({ type: 'answer', invitationId: id, answer: given, ...rest })
    setSending(false)
    if (!reply.ok) return
    condition.clear()
    ownReason.clear()
    if (given === 'no') return say(t('question.thanksForNo'))
    say(
      t(isAsked ? 'question.moved' : 'question.came', values),
      () => void send({ type: 'undoMove', actorId: actor.id }),
    )
  }
  const close = () => setChosen('shut')
  return (
    <Sheet kind="raised" isShared>
      <section className={styles.question} aria-label={t(isAsked ? 'question.to' : 'question.from', values)}>
        <div className={styles.over}>
          <p>
            <b>{t(isAsked ? 'question.to' : 'question.toIdea', values)}</b>{' '}
            <span className="muted">{t('question.ago', { minutes })}</span>
          </p>
          <ChallengeTag isSoft>{shared.challenges[idea.challengeId]?.title}</ChallengeTag>
        </div>
        <h2>{isAsked ? title : t('question.from', values)}</h2>
        {isAsked && (because || chips.length > 0) && <p className="label">{t('weNeedYouFor')}</p>}
        {chips.length > 0 && (
          <p className={styles.actions}>
            {chips.map(chip => (
              <MiniTag key={chip} icon={chipIcons[chip]}>
                {chipWord(chip)}
              </MiniTag>
            ))}
          </p>
        )}
        {because && <p className={styles.quote}>”{because}”</p>}
        {isAsked ? <Standing idea={idea} /> : actor.does && <p className="small muted">{actor.does}</p>}
        <Answers
          label={t('question.answers', values)}
          words={{ yes: t('yes'), yesIf: t('yesIf'), no: t('no') }}
          chosen={open === 'shut' ? undefined : open}
          onAnswer={given => (given === 'yes' ? void answer('yes') : setChosen(open === given ? 'shut' : given))}
          consequence={consequence}
          unavailable={may('answer') ?? (isSending ? t('question.sending') : undefined)}
        />
        {open === 'yesIf' && (
          <ConditionForm
            idea={title}
            text={condition.text}
            onChange={condition.change}
            isFresh={chosen === 'yesIf'}
            onClose={close}
            onSend={text => answer('yesIf', { condition: text })}
          />
        )}
        {open === 'no' && (
          <NoForm
            idea={title}
            text={ownReason.text}
            onChange={ownReason.change}
            onChoose={() => setChanged(true)}
            onClose={close}
            onSend={reason => answer('no', reason)}
          />
        )}
        {state === 'held' ? (
          <p className="small muted">{t('question.isHeld')}</p>
        ) : (
          <div>
            <Button
              kind="quiet"
              icon={Footprints}
              unavailable={may('hold')}
              onPress={() => send({ type: 'hold', invitationId: id })}
            >
              {t('question.hold')}
            </Button>
          </div>
        )}
      </section>
    </Sheet>
  )
}

/** Tells why a question that somebody was answering is gone, and leads to what they had written; says whether it is. */
function useTellGone({ id, kind, ideaId, actorId }: Invitation, seatId: string): (isKept: boolean) => boolean {
  const store = useLiveStore()
  const t = useText()
  const say = useSay()
  const seek = useSeek()
  const mentionOf = useIdeaMention()
  return isKept => {
    const { shared } = store.getSnapshot()
    const why = shared && whyGone(shared, seatId, id)
    if (!why) return false
    if (why === 'ours') return true
    const idea = shared.ideas[ideaId]
    const values = {
      idea: idea ? mentionOf(idea) : '',
      actor: kind === 'invite' ? 'none' : (shared.actors[actorId]?.name ?? ''),
      name: shared.seats[shared.invitations[id]?.answeredBy ?? '']?.name ?? '',
    }
    const words = [t(`question.gone.${why}`, values), isKept && t('question.kept')].filter(Boolean).join(' ')
    say(words, isKept ? { words: t('news.show'), go: seek } : undefined, true)
    return true
  }
}

/** Does something as its card is taken away, with what it knew last. */
function useLeaving(act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => () => latest.current(), [])
}
