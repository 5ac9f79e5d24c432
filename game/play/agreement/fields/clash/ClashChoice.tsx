import { Merge } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { SharedName } from '#shared/messages/agreement/agreement.ts'
import type { Field, Row } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { mayChoose } from '#shared/rules/agreement/agreement.ts'
import { choosersOf } from '#shared/views/live/clashes.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useSend } from '../../../../live/useSend.ts'
import { Button } from '../../../../parts/actions/Button.tsx'
import { codePoints } from '../../../../parts/forms/fieldState.ts'
import { TextArea } from '../../../../parts/forms/TextArea.tsx'
import { useSay } from '../../../frame/notices/saying.ts'
import { useLimits } from '../../../frame/words.ts'
import { useText } from '../../words.ts'
import styles from '../fields.module.css'
import { BothTexts, type Side, sidesOf } from './BothTexts.tsx'
import { joined } from './merged.ts'
import { useInView } from './useInView.ts'
import { useMerged } from './useMerged.ts'

type ClashChoiceProps = {
  seatId: string
  idea: Idea
  field: SharedName | 'row'
  actorId?: string
  line: Field | Row
  most: number
  /** One text is being made of both: its field is the only one that is needed meanwhile. */
  onMerging?: (isMerging: boolean) => void
}

/** Two wrote at once: both texts side by side, to choose between or to make into one, or to read for those who do not choose. */
export function ClashChoice({ seatId, idea, field, actorId, line, most, onMerging }: ClashChoiceProps) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const limits = useLimits()
  const send = useSend(seatId)
  const { merged, begin, write, letGo } = useMerged(seatId, { ideaId: idea.id, place: actorId ?? field, line })
  const [isTried, setTried] = useState(false)
  const [isBegun, setBegun] = useState(false)
  const mayNow = mayChoose(shared, seatId, idea, { field, actorId })
  const isMerging = mayNow && merged !== undefined
  useEffect(() => onMerging?.(isMerging), [isMerging, onMerging])
  const isClashing = Object.keys(line.clashes).length > 0
  const place = useRef<HTMLDivElement>(null)
  useInView(place, isClashing)
  const made = useRef<HTMLDivElement>(null)
  useInView(made, isMerging)
  const over = codePoints(merged?.trim() ?? '') - most
  const sides = sidesOf(shared.seats, line)
  const choose = async ({ text, date, chips }: Omit<Side, 'by'>) => {
    const reply = await send({
      type: 'resolveClash',
      ideaId: idea.id,
      field,
      actorId,
      text,
      date,
      ...(field === 'row' ? { chips: [...chips] } : {}),
    })
    if (!reply.ok) return
    letGo()
    setTried(false)
    say(t('clash.chosen'))
  }
  // The place where a clash is told is always there, so that it is heard when it comes.
  if (!isClashing) return <div className="unseen" role="status" />
  const date = sides.find(side => side.date)?.date
  const chips = [...new Set(sides.flatMap(side => side.chips))]
  return (
    <div className={styles.clash} ref={place}>
      <BothTexts
        sides={sides}
        choosers={mayNow ? [] : choosersOf(shared, idea, { field, actorId })}
        onChoose={mayNow ? choose : undefined}
      />
      {mayNow && merged === undefined && (
        <Button
          icon={Merge}
          onPress={() => {
            setBegun(true)
            begin(joined(sides.map(({ text }) => text)))
          }}
        >
          {t('clash.merge')}
        </Button>
      )}
      {mayNow && merged !== undefined && (
        <div className="stack stack-close" ref={made}>
          <TextArea
            label={t('clash.mergeField')}
            value={merged}
            onChange={write}
            autoFocus={isBegun}
            {...(isTried || over <= 0 ? { maxLength: most } : { hint: t('clash.shorten', { excess: over }) })}
            {...limits}
          />
          <div className="row wrap">
            <Button onPress={() => (over > 0 ? setTried(true) : choose({ text: merged.trim(), date, chips }))}>
              {t('clash.save')}
            </Button>
            <Button kind="quiet" onPress={letGo}>
              {t('cancel')}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
