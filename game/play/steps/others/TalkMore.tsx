import { Check, MessagesSquare } from 'lucide-react'
import { useState } from 'react'
import type { Seat } from '#shared/model/seat.ts'
import { nearTo } from '#shared/views/seatView.ts'
import { useLive, useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { Personal } from '../../frame/seats/Personal.tsx'
import { useListed, useMay } from '../../frame/words.ts'
import styles from './others.module.css'
import { useText } from './words.ts'

/** ”Vi vill prata mer”: each says it for themself, and neither hears of it before both have. */
export function TalkMore({ seatId }: { seatId: string }) {
  const { own, seatIds } = useLive()
  const { seats } = useShared()
  const t = useText()
  const listed = useListed()
  const may = useMay(seatId)
  const [isOpen, setOpen] = useState(false)
  const mine = own[seatId]
  if (!mine || (may('wishTalk') && mine.wishes.length === 0)) return null
  // A tablet that is shared tells nothing of it until it has been handed over.
  const isShared = seatIds.filter(id => seats[id]?.state !== 'removed').length > 1
  const waiting = mine.wishes.length - mine.talks.length
  const both = listed(mine.talks.flatMap(id => seats[id]?.name ?? []))
  return (
    <Sheet title={t('talk.more')} isTight isShared={!isShared && both !== ''}>
      <div className="stack stack-close">
        {!isShared && both !== '' && (
          <p role="status">
            <MessagesSquare /> <b>{t('talk.moreBoth', { names: both })}</b> {t('talk.moreBothLead')}
          </p>
        )}
        {!isOpen && (
          <>
            <p className="small muted">
              {t('talk.moreLead')} {!isShared && t('talk.said', { count: waiting })}
            </p>
            <div>
              <Button isSmall unavailable={may('wishTalk')} onPress={() => setOpen(true)}>
                {t('talk.open')}
              </Button>
            </div>
          </>
        )}
        {isOpen && (
          <Personal seatId={seatId}>
            <People seatId={seatId} wishes={mine.wishes} talks={mine.talks} />
            <div>
              <Button isSmall onPress={() => setOpen(false)}>
                {t('talk.shut')}
              </Button>
            </div>
          </Personal>
        )}
      </div>
    </Sheet>
  )
}

type PeopleProps = { seatId: string; wishes: readonly string[]; talks: readonly string[] }

/** Those one has sat with first, and folded under them everybody else at the market. */
function People({ seatId, wishes, talks }: PeopleProps) {
  const { seats } = useShared()
  const shared = useShared()
  const t = useText()
  const near = nearTo(shared, seatId)
  const marketId = seats[seatId]?.marketId
  const others = Object.values(seats)
    .filter(({ id, state, marketId: at }) => id !== seatId && state !== 'removed' && at === marketId)
    .filter(({ id }) => !near.some(seat => seat.id === id))
    .sort((one, other) => one.name.localeCompare(other.name, shared.language))
  const rows = (people: readonly Seat[]) => (
    <ul className={styles.people}>
      {people.map(seat => (
        <Person
          key={seat.id}
          seatId={seatId}
          seat={seat}
          isWanted={wishes.includes(seat.id)}
          isBoth={talks.includes(seat.id)}
        />
      ))}
    </ul>
  )
  return (
    <>
      {near.length > 0 && <h3>{t('talk.near')}</h3>}
      {rows(near)}
      {others.length > 0 && (
        <details className={`fold ${styles.fold}`} open={near.length === 0}>
          <summary>{t('talk.others')}</summary>
          {rows(others)}
        </details>
      )}
    </>
  )
}

type PersonProps = { seatId: string; seat: Seat; isWanted: boolean; isBoth: boolean }

function Person({ seatId, seat, isWanted, isBoth }: PersonProps) {
  const { actors } = useShared()
  const t = useText()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const home = actors[seat.homeId ?? '']
  const said = isBoth ? 'talk.both' : 'talk.wanted'
  return (
    <li>
      <span className={styles.who}>
        <b>{seat.name}</b>
        {home && <span className="small muted">{softHyphens(home.name)}</span>}
      </span>
      <Button
        isSmall
        icon={isWanted ? Check : undefined}
        isPressed={isWanted}
        unavailable={may('wishTalk')}
        onPress={() => send({ type: 'wishTalk', seatId: seat.id, isOn: !isWanted })}
      >
        {t(isWanted ? said : 'talk.want')} <span className="unseen">{t('talk.with', { name: seat.name })}</span>
      </Button>
    </li>
  )
}
