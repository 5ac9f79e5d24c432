import type { Chip } from '#shared/model/actor.ts'
import type { Field, Row } from '#shared/model/agreement.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { writerBeside } from '#shared/rules/agreement/lines.ts'
import { shortened } from '#shared/views/status.ts'
import { useShared } from '../../../../live/Live.tsx'
import { Button } from '../../../../parts/actions/Button.tsx'
import { Note } from '../../../../parts/messages/Note.tsx'
import { useListed } from '../../../frame/words.ts'
import { useDay, useText } from '../../words.ts'
import styles from '../fields.module.css'

/** One of the texts of a line: whose it is, and what belongs to it. */
export type Side = { by: string | undefined; text: string; date?: string | undefined; chips: readonly Chip[] }

/** The texts that stand side by side in a line, the one that came first before the others. */
export const sidesOf = (seats: Shared['seats'], line: Field | Row): Side[] => [
  { by: line.by, text: line.text, ...('chips' in line ? { chips: line.chips } : { date: line.date, chips: [] }) },
  ...Object.entries(line.clashes).map(([place, clash]) => ({ ...clash, by: writerBeside(seats, place) })),
]

type BothTextsProps = {
  sides: readonly Side[]
  /** Who chooses, by name, where the reader does not. */
  choosers: readonly string[]
  onChoose?: ((side: Side) => unknown) | undefined
}

/** Two texts of one line, side by side, with whose each is; and who chooses. */
export function BothTexts({ sides, choosers, onChoose }: BothTextsProps) {
  const { seats } = useShared()
  const t = useText()
  const day = useDay()
  const listed = useListed()
  const others = choosers.length > 0 ? t('clash.others', { names: listed(choosers) }) : t('clash.nobody')
  return (
    <>
      <div role="status">
        <Note kind="share" title={t('clash.title')}>
          {onChoose ? t('clash.words') : others}
        </Note>
      </div>
      <ul className={styles.sides}>
        {sides.map((side, at) => {
          const name = seats[side.by ?? '']?.name
          const by = name ? t('clash.by', { name }) : t('clash.unknown')
          const text = side.text || t('clash.empty')
          return (
            <li key={at === 0 ? 'first' : `${side.by} ${at}`} className={styles.side}>
              <span className="small muted">{by}</span>
              <p className={side.text ? undefined : 'muted'}>{text}</p>
              {side.date && <p className="small">{day(side.date)}</p>}
              {onChoose && (
                <Button isSmall onPress={() => onChoose(side)}>
                  {t('clash.choose')} <span className="unseen">{t('clash.quote', { by, text: shortened(text) })}</span>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
