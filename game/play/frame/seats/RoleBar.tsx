import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import { peopleAt, type SeatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { Emblem } from '../../../parts/emblem/Emblem.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { RolePaper } from '../../swap/RolePaper.tsx'
import { useIdeaTitle } from '../notices/ideaTitle.ts'
import { useListed, useText } from '../words.ts'
import styles from './seats.module.css'

/** ”Du talar för Lärka” or ”Du är hemma: Äldreomsorgen”, in the same place in every phase; one tap shows the tile. */
export function RoleBar({ view }: { view: SeatView }) {
  const shared = useShared()
  const t = useText()
  const listed = useListed()
  const titleOf = useIdeaTitle()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { seat, isInRole, home, roles, table, homeTable } = view
  const tiles = isInRole ? roles : [home].flatMap(actor => actor ?? [])
  const [first] = tiles
  if (!first) return <p className={styles.plain}>{t(isInRole ? 'role.noneInRole' : 'role.noneHome')}</p>

  const names = listed(tiles.map(({ name }) => name))
  const place = isInRole ? table : homeTable
  const others = place ? peopleAt(shared, place).filter(({ id: other }) => other !== seat.id) : []
  const values = { idea: place ? titleOf(place) : '', names: listed(others.map(({ name }) => name)) }
  return (
    <div className={styles.role}>
      <button
        type="button"
        className={styles.roleButton}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Emblem sector={first.sector} glyph={first.building} number={first.number} size={36} />
        <span className={styles.words}>
          {t(isInRole ? 'role.speaksFor' : 'role.home')} <b>{softHyphens(names)}</b>
          {place && <span className={styles.where}>{t(others.length > 0 ? 'role.with' : 'role.alone', values)}</span>}
        </span>
        <ChevronDown className={isOpen ? styles.open : undefined} />
      </button>
      <div id={id} hidden={!isOpen} className="stack">
        {isOpen && tiles.map(actor => <RolePaper key={actor.id} actor={actor} size="full" />)}
      </div>
    </div>
  )
}
