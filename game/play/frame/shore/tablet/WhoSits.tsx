import { useState } from 'react'
import type { Seat } from '#shared/model/seat.ts'
import { whoMaySit } from '#shared/rules/swap/seating/tablets.ts'
import { marketNumber } from '#shared/views/desk/markets.ts'
import { useShared } from '../../../../live/Live.tsx'
import { pageCarrier } from '../../../../net/carrier.ts'
import { sitDown } from '../../../../net/doors.ts'
import { Button } from '../../../../parts/actions/Button.tsx'
import { TextField } from '../../../../parts/forms/TextField.tsx'
import { Note } from '../../../../parts/messages/Note.tsx'
import { useText } from '../../words.ts'
import styles from './tablet.module.css'

/** So many names are all shown; where there are more, a name is searched for. */
const mostShown = 8

/** Those who may sit down at this tablet: the people of its table first, the others by name. */
export function WhoSits({ seatIds, onSat }: { seatIds: readonly string[]; onSat?: (name: string) => void }) {
  const shared = useShared()
  const t = useText()
  const [search, setSearch] = useState('')
  const [error, setError] = useState<string>()
  const [asking, setAsking] = useState<string>()
  const all = whoMaySit(shared, seatIds)
  const ours = all.flatMap(({ seat, isOurs }) => (isOurs ? [seat] : []))
  const others = all.flatMap(({ seat, isOurs }) => (isOurs ? [] : [seat]))
  const words = search.trim().toLowerCase()
  const isMany = others.length > mostShown
  const found = others
    .filter(({ name }) => !isMany || (words !== '' && name.toLowerCase().includes(words)))
    .slice(0, mostShown)
  const sit = async ({ id, name }: Seat) => {
    if (asking) return
    setAsking(id)
    const answer = await sitDown(pageCarrier(), shared.id, id)
    setAsking(undefined)
    if ('refusal' in answer) return setError(t(answer.refusal === 'full' ? 'share.full' : 'sit.failed'))
    setError(undefined)
    onSat?.(name)
  }
  const list = (seats: readonly Seat[]) => (
    <ul className={styles.names}>
      {seats.map(seat => (
        <li key={seat.id}>
          <span className="grow">
            <b>{seat.name}</b> <From seat={seat} />
          </span>
          <Button isSmall unavailable={asking ? t('share.asking') : undefined} onPress={() => sit(seat)}>
            {t('sit.here')}
            <span className="unseen">: {seat.name}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
  return (
    <div className="stack">
      {error && (
        <div role="alert">
          <Note kind="warn">{error}</Note>
        </div>
      )}
      {ours.length > 0 && list(ours)}
      {others.length > 0 && (
        <div className="stack stack-close">
          {ours.length > 0 && <p className="label">{t('sit.others')}</p>}
          {isMany && <TextField label={t('sit.search')} value={search} onChange={setSearch} />}
          {list(found)}
          {isMany && words !== '' && found.length === 0 && (
            <p className="small" role="status">
              {t('sit.nobody')}
            </p>
          )}
        </div>
      )}
      {all.length === 0 && <p className="muted">{t('sit.none')}</p>}
    </div>
  )
}

/** Where somebody comes from, so that two with one name are told apart. */
function From({ seat }: { seat: Seat }) {
  const shared = useShared()
  const t = useText()
  const market = marketNumber(shared, seat.marketId)
  const home = shared.actors[seat.homeId ?? '']?.name
  const said = [home, market > 0 ? t('sit.market', { number: market }) : ''].filter(Boolean).join(', ')
  return <span className="small muted">{said}</span>
}
