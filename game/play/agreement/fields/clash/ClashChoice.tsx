import { Merge } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { SharedName } from '#shared/messages/agreement/agreement.ts'
import type { Chip } from '#shared/model/actor.ts'
import type { Field, Row } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { writerBeside } from '#shared/rules/agreement/lines.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useSend } from '../../../../live/useSend.ts'
import { Button } from '../../../../parts/actions/Button.tsx'
import { codePoints } from '../../../../parts/forms/fieldState.ts'
import { TextArea } from '../../../../parts/forms/TextArea.tsx'
import { Note } from '../../../../parts/messages/Note.tsx'
import { useSay } from '../../../frame/notices/saying.ts'
import { useLimits } from '../../../frame/words.ts'
import { useDay, useText } from '../../words.ts'
import styles from '../fields.module.css'
import { useMerged } from './useMerged.ts'

type ClashChoiceProps = {
  seatId: string
  idea: Idea
  field: SharedName | 'row'
  actorId?: string
  line: Field | Row
  most: number
  mayChoose: boolean
  /** One text is being made of both: its field is the only one that is needed meanwhile. */
  onMerging: (isMerging: boolean) => void
}
type Side = { by: string | undefined; text: string; date?: string | undefined; chips: readonly Chip[] }

/** Two wrote at once: both texts side by side, to choose between or to make into one. */
export function ClashChoice({ seatId, idea, field, actorId, line, most, mayChoose, onMerging }: ClashChoiceProps) {
  const { seats } = useShared()
  const t = useText()
  const day = useDay()
  const say = useSay()
  const limits = useLimits()
  const send = useSend(seatId)
  const { merged, begin, write, letGo } = useMerged(seatId, { ideaId: idea.id, place: actorId ?? field, line })
  const [isTried, setTried] = useState(false)
  const isMerging = mayChoose && merged !== undefined
  useEffect(() => onMerging(isMerging), [isMerging, onMerging])
  const over = codePoints(merged?.trim() ?? '') - most
  const { by, text } = line
  const sides: Side[] = [
    'chips' in line ? { by, text, chips: line.chips } : { by, text, date: line.date, chips: [] },
    ...Object.entries(line.clashes).map(([place, clash]) => ({ ...clash, by: writerBeside(seats, place) })),
  ]
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
  if (Object.keys(line.clashes).length === 0) return <div className="unseen" role="status" />
  const date = sides.find(side => side.date)?.date
  const chips = [...new Set(sides.flatMap(side => side.chips))]
  return (
    <div className={styles.clash}>
      <div role="status">
        <Note kind="share" title={t('clash.title')}>
          {t('clash.words')} {!mayChoose && t('clash.others')}
        </Note>
      </div>
      <ul className={styles.sides}>
        {sides.map(({ by, text, ...side }, at) => {
          const name = seats[by ?? '']?.name
          return (
            <li key={at === 0 ? 'first' : `${by} ${at}`} className={styles.side}>
              <span className="small muted">{name ? t('clash.by', { name }) : t('clash.unknown')}</span>
              <p>{text || <span className="muted">{t('clash.empty')}</span>}</p>
              {side.date && <p className="small">{day(side.date)}</p>}
              {mayChoose && (
                <Button isSmall onPress={() => choose({ text, ...side })}>
                  {t('clash.choose')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {mayChoose && merged === undefined && (
        <Button icon={Merge} onPress={() => begin(sides.map(({ text }) => text).join(' '))}>
          {t('clash.merge')}
        </Button>
      )}
      {mayChoose && merged !== undefined && (
        <div className="stack stack-close">
          <TextArea
            label={t('clash.mergeField')}
            value={merged}
            onChange={write}
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
