import { Pencil } from 'lucide-react'
import type { Idea } from '#shared/model/partnership.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { peopleAt } from '#shared/views/seatView.ts'
import { useLive, useShared } from '../../../live/Live.tsx'
import { Emblem } from '../../../parts/emblem/Emblem.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { useText } from '../words.ts'
import styles from './table.module.css'

/** Who is at the table, for whom each speaks, and who writes right now. */
export function People({ seatId, idea }: { seatId: string; idea: Idea }) {
  const shared = useShared()
  const { presence } = useLive()
  const t = useText()
  return (
    <Sheet title={t('agree.people')} isTight aside={<span className="small muted">{t('agree.peopleHint')}</span>}>
      <ul className={styles.people}>
        {peopleAt(shared, idea).map(({ id, name }) => {
          const tiles = standing(shared, idea).filter(({ voices }) => voices.includes(id))
          const isWriting = presence[id]?.isConnected && presence[id]?.writing !== undefined
          return (
            <li key={id} className={styles.person}>
              {tiles.map(({ id: key, sector, building, number }) => (
                <Emblem key={key} sector={sector} glyph={building} number={number} size={36} />
              ))}
              <span className="grow">
                <b>{id === seatId ? t('agree.you', { name }) : name}</b>
                <br />
                <span className="small muted">
                  {tiles.length > 0 ? tiles.map(tile => softHyphens(tile.name)).join(' · ') : t('agree.along')}
                </span>
              </span>
              {isWriting && (
                <span className={styles.writing}>
                  <Pencil />
                  {t('agree.writing')}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}
