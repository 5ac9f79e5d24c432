import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import type { Seat } from '#shared/model/seat.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { peopleAt, type SeatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { Emblem } from '../../../parts/emblem/Emblem.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { RolePaper } from '../../swap/RolePaper.tsx'
import { RoleStarts } from '../../swap/RoleStarts.tsx'
import { useIdeaMention } from '../notices/ideaTitle.ts'
import { useListed, useText } from '../words.ts'
import styles from './seats.module.css'

/** ”Du talar för Lärka” or ”Du är hemma: Äldreomsorgen”, in the same place in every phase; one tap shows the tile. */
export function RoleBar({ view, isNamed = false }: { view: SeatView; isNamed?: boolean }) {
  const shared = useShared()
  const t = useText()
  const listed = useListed()
  const mentionOf = useIdeaMention()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { seat, isInRole, home, roles, table, homeTable } = view
  const tiles = isInRole ? roles : [home].flatMap(actor => actor ?? [])
  const [first] = tiles
  const noneHome = hasOwnTiles(shared.programme) ? 'role.noneHome' : 'taster.role'
  if (!first && shared.clock.kind === 'open') return null
  if (!first)
    return (
      <p className={styles.plain}>
        {isNamed && <b>{seat.name}. </b>}
        {t(isInRole ? 'role.noneInRole' : noneHome)}
      </p>
    )

  const names = listed(tiles.map(({ name }) => name))
  const place = isInRole ? table : homeTable
  const there = place ? (isInRole ? peopleAt : ownersAt)(shared, place) : []
  const others = there.filter(({ id: other }) => other !== seat.id)
  const whose = isNamed ? t('role.namedSpeaks', { name: seat.name }) : t(isInRole ? 'role.speaksFor' : 'role.home')
  const values = { idea: place ? mentionOf(place) : '', names: listed(others.map(({ name }) => name)) }
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
          {whose} <b>{softHyphens(names)}</b>
          {place && <span className={styles.where}>{t(others.length > 0 ? 'role.with' : 'role.alone', values)}</span>}
        </span>
        <ChevronDown className={isOpen ? styles.open : undefined} />
      </button>
      <div id={id} hidden={!isOpen} className={isOpen ? 'stack' : undefined}>
        {isOpen && tiles.map(actor => <RolePaper key={actor.id} actor={actor} size="full" />)}
        {isOpen && isInRole && <RoleStarts isOpen />}
      </div>
    </div>
  )
}

/** Once people are home again an idea has owners, whoever spoke for the tiles in the swap. */
const ownersAt = (shared: Shared, idea: Idea): Seat[] =>
  [...new Set(standing(shared, idea).flatMap(({ owners }) => owners))].flatMap(id => shared.seats[id] ?? [])
