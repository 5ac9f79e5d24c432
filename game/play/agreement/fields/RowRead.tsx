import { Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Actor, askedAtHome, type Chip } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { Emblem } from '../../../parts/emblem/Emblem.tsx'
import { SectorWord } from '../../../parts/emblem/SectorWord.tsx'
import { MiniTag } from '../../../parts/marks/MiniTag.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { chipIcons, useChipWord } from '../../frame/decks.ts'
import { useText } from '../words.ts'
import styles from './fields.module.css'
import { useWriter } from './useWriter.ts'

/** What an organisation puts in, with what its own people must be asked about. */
export function Contributions({ chips }: { chips: readonly Chip[] }) {
  const t = useText()
  const chipWord = useChipWord()
  if (chips.length === 0) return null
  return (
    <span className={styles.tags}>
      {chips.map(chip => (
        <MiniTag key={chip} icon={chipIcons[chip]}>
          {chipWord(chip)}
          {askedAtHome.includes(chip) && ` · ${t('agree.askedAtHome')}`}
        </MiniTag>
      ))}
    </span>
  )
}

/** Who writes now where the field itself is not in sight. */
export function WritesNow({ seatId, idea, fields }: { seatId: string; idea: Idea; fields: readonly string[] }) {
  const writer = useWriter(seatId, idea, ...fields)
  return (
    <p className={writer ? styles.now : 'unseen'} role="status">
      {writer && <Pencil />}
      {writer?.words}
    </p>
  )
}

type RowReadProps = { seatId: string; idea: Idea; actor: Actor; aside?: ReactNode; children?: ReactNode }

/** Another actor's row, to read: who, what, and who writes there now. */
export function RowRead({ seatId, idea, actor, aside, children }: RowReadProps) {
  const t = useText()
  const row = idea.agreement.rows[actor.id]
  return (
    <li className={styles.read}>
      <Emblem sector={actor.sector} glyph={actor.building} number={actor.number} size={36} />
      <div className={styles.readWords}>
        <p className={styles.who}>
          <b>{softHyphens(actor.name)}</b> <SectorWord sector={actor.sector}>{t(`sector.${actor.sector}`)}</SectorWord>
          {aside}
        </p>
        {row?.isSuggested ? (
          <p className="muted">{row.text ? t('suggest.says', { text: row.text }) : t('home.notWritten')}</p>
        ) : (
          <p>{row?.text || <span className="muted">{t('home.notWritten')}</span>}</p>
        )}
        <Contributions chips={row?.isSuggested ? [] : (row?.chips ?? [])} />
        <WritesNow seatId={seatId} idea={idea} fields={[`row:${actor.id}`]} />
        {children}
      </div>
    </li>
  )
}
