import { Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Actor, askedAtHome, type Chip } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { isContested, mostInLine } from '#shared/rules/agreement/lines.ts'
import { useShared } from '../../../live/Live.tsx'
import { Emblem } from '../../../parts/emblem/Emblem.tsx'
import { SectorWord } from '../../../parts/emblem/SectorWord.tsx'
import { MiniTag } from '../../../parts/marks/MiniTag.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { chipIcons, useChipWord } from '../../frame/decks.ts'
import { useText } from '../words.ts'
import { ClashChoice } from './clash/ClashChoice.tsx'
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

/** What a row says: its words, both where two stand there, or what has only been suggested. */
function RowText({ seatId, idea, actor }: Pick<RowReadProps, 'seatId' | 'idea' | 'actor'>) {
  const shared = useShared()
  const t = useText()
  const row = idea.agreement.rows[actor.id]
  const none = <span className="muted">{t('home.notWritten')}</span>
  if (row && isContested(shared, row)) {
    const clash = { field: 'row', actorId: actor.id, line: row, most: mostInLine('row') } as const
    return <ClashChoice seatId={seatId} idea={idea} {...clash} />
  }
  if (row?.isSuggested)
    return <p className="muted">{row.text ? t('suggest.says', { text: row.text }) : t('home.notWritten')}</p>
  return <p>{row?.text || none}</p>
}

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
        <RowText seatId={seatId} idea={idea} actor={actor} />
        <Contributions chips={row?.isSuggested ? [] : (row?.chips ?? [])} />
        <WritesNow seatId={seatId} idea={idea} fields={[`row:${actor.id}`]} />
        {children}
      </div>
    </li>
  )
}
