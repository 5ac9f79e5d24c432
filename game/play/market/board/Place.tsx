import { MapPin } from 'lucide-react'
import type { Idea } from '#shared/model/partnership.ts'
import { foundAt } from '#shared/views/desk/markets.ts'
import { useShared } from '../../../live/Live.tsx'
import { useListed, useText } from '../../frame/words.ts'
import styles from '../market.module.css'

/** Where in the room an idea is: its pair's number, and whom to look for. */
export function Place({ idea }: { idea: Idea }) {
  const shared = useShared()
  const t = useText()
  const listed = useListed()
  const found = foundAt(shared, idea.pairId)
  if (!found) return null
  const { number, names } = found
  return (
    <p className={styles.place}>
      <MapPin />
      <span>
        <b>{t('place.pair', { number })}</b> {listed(names)}
      </span>
    </p>
  )
}
