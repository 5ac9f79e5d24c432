import { useState } from 'react'
import type { Actor, Chip } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { mostInLine } from '#shared/rules/agreement/lines.ts'
import { useWaiting } from '../../../live/fields/useWaiting.ts'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { ChoiceChips } from '../../../parts/forms/ChoiceChips.tsx'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { chipIcons, chips as deck, useChipWord } from '../../frame/decks.ts'
import { useLimits } from '../../frame/words.ts'
import { Suggestion } from '../Suggestion.tsx'
import { useText } from '../words.ts'
import { ClashChoice } from './clash/ClashChoice.tsx'
import { type Seen, useLine } from './useLine.ts'

const most = mostInLine('row')

type RowLineProps = {
  seatId: string
  idea: Idea
  actor: Actor
  label: string
  /** At home the row is written by its owner; in role by its voice, who may also finish a sentence after the phase. */
  isAtHome: boolean
}

/** What one actor does and puts in, written by its voice, or at home by its owner. */
export function RowLine({ seatId, idea, actor, label, isAtHome }: RowLineProps) {
  const t = useText()
  const chipWord = useChipWord()
  const limits = useLimits()
  const send = useSend(seatId)
  const [isMerging, setMerging] = useState(false)
  const [isAll, setAll] = useState(false)
  const [isWriting, setWriting] = useState(false)
  const row = idea.agreement.rows[actor.id]
  const waiting = useWaiting(seatId, sent =>
    (sent.type === 'writeRow' || sent.type === 'writeOwnRow') && sent.ideaId === idea.id && sent.actorId === actor.id
      ? sent
      : undefined,
  )
  const chosen = (waiting ?? row?.clashes[seatId] ?? row)?.chips ?? []
  const write = (text: string, chips: readonly Chip[], seen: Seen) =>
    send({
      type: isAtHome ? 'writeOwnRow' : 'writeRow',
      ideaId: idea.id,
      actorId: actor.id,
      text,
      chips: [...chips],
      ...seen,
    })
  const { change, leave, ...now } = useLine({
    seatId,
    idea,
    name: `row:${actor.id}`,
    line: row,
    most,
    send: (text, seen) => write(text, chosen, seen),
    waiting,
  })
  // What was kept since it was too long is found again in its field.
  const isOpen = isWriting || isAtHome || now.isTooLong
  const offered = deck.filter(({ key }) => isAll || actor.offers.includes(key) || chosen.includes(key))
  return (
    <div className="stack">
      {row?.isSuggested && row.text !== '' && !isOpen && <b>{label}</b>}
      {row && (
        <ClashChoice
          seatId={seatId}
          idea={idea}
          field="row"
          actorId={actor.id}
          line={row}
          most={most}
          onMerging={setMerging}
        />
      )}
      {now.isShown && !(isMerging && now.isClashing) && (
        <Suggestion
          seatId={seatId}
          idea={idea}
          actor={actor}
          isAtHome={isAtHome}
          isWriting={isOpen}
          typed={now.text}
          onWrite={() => setWriting(true)}
        >
          <TextArea
            label={now.isClashing ? t('clash.yours') : label}
            value={now.text}
            onChange={change}
            onLeave={leave}
            rows={2}
            maxLength={most}
            hint={t('agree.rowHint')}
            {...now.turn}
            error={now.error}
            {...limits}
          />
          {now.also && <p className="small muted">{t('agree.alsoWrites', { name: now.also.name })}</p>}
          <ChoiceChips
            legend={t('agree.chips')}
            hint={t('agree.chipsHint')}
            options={offered.map(({ key, isAskedAtHome }) => ({
              key,
              label: isAskedAtHome ? `${chipWord(key)} · ${t('agree.askedAtHome')}` : chipWord(key),
              icon: chipIcons[key],
            }))}
            chosen={chosen}
            onChange={next => void now.put(now.text.trim(), (text, seen) => write(text, next, seen))}
          />
          {!isAll && offered.length < deck.length && (
            <div>
              <Button kind="quiet" isSmall onPress={() => setAll(true)}>
                {t('agree.moreChips')}
              </Button>
            </div>
          )}
        </Suggestion>
      )}
    </div>
  )
}
