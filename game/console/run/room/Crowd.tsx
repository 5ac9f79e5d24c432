import { Hand } from 'lucide-react'
import { memo } from 'react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import { Emblem } from '#game/parts/emblem/Emblem.tsx'
import { SectorWord } from '#game/parts/emblem/SectorWord.tsx'
import type { Sector } from '#shared/model/actor.ts'
import type { Seat } from '#shared/model/seat.ts'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { isInTouch } from '#shared/rules/seats/presence.ts'
import { type Doing, useDoing } from '../../desk/doing.ts'
import { useSay } from '../../desk/text.ts'
import styles from '../run.module.css'
import { useOpen } from '../sheets/open.ts'
import { useIsShown } from './MarketFilter.tsx'

const most = 9

/** Who is here, at a glance: the sectors, those who ask first, and the way to everybody. */
export function Crowd({ onAll }: { onAll: () => void }) {
  const shared = useShared()
  const { desk, presence, connection } = useLive()
  const say = useSay()
  const doing = useDoing()
  const isShown = useIsShown()
  const here = Object.values(shared.seats).filter(seat => seat.state !== 'removed' && isShown(seat))
  const connected = here.filter(seat => isInTouch(seat, presence[seat.id]?.isConnected)).length
  const sectorOf = (homeId: string | undefined) => shared.actors[homeId ?? '']?.sector
  const count = (sector: Sector) => here.filter(({ homeId }) => sectorOf(homeId) === sector).length
  const asks = (id: string) => (desk?.help[id] ? 0 : 1)
  const off = (seat: Seat) => (isInTouch(seat, presence[seat.id]?.isConnected) ? 1 : 0)
  const first = [...here]
    .sort((one, other) => asks(one.id) - asks(other.id) || off(one) - off(other) || one.number - other.number)
    .slice(0, most)
  return (
    <section className={styles.crowd} aria-labelledby="crowd" data-off={connection === 'off' || undefined}>
      <div className={styles.crowdHead}>
        <h2 id="crowd">{say('people')}</h2>
        <b className="num">{say('ofAll', { count: connected, all: here.length })}</b>
      </div>
      {hasOwnTiles(shared.programme) && (
        <p className={styles.sectors}>
          <SectorWord sector="ideaDriven">{say('ideaDrivenCount', { count: count('ideaDriven') })}</SectorWord>
          <SectorWord sector="public">{say('publicCount', { count: count('public') })}</SectorWord>
        </p>
      )}
      <ul className={styles.faces}>
        {first.map(({ id, name, homeId }) => (
          <Face
            key={id}
            id={id}
            name={name}
            sector={sectorOf(homeId)}
            glyph={shared.actors[homeId ?? '']?.building}
            number={shared.actors[homeId ?? '']?.number ?? 0}
            doing={doing(id)}
          />
        ))}
      </ul>
      {here.length === 0 && <p className="muted">{say('nobodyYet')}</p>}
      <div className={styles.crowdFoot}>
        {here.length > most && (
          <Button kind="quiet" isSmall onPress={onAll}>
            {say('showAll', { count: here.length })}
          </Button>
        )}
      </div>
    </section>
  )
}

type FaceProps = {
  id: string
  name: string
  sector: Sector | undefined
  glyph: string | undefined
  number: number
  doing: Doing
}

const Face = memo(function Face({ id, name, sector, glyph, number, doing }: FaceProps) {
  const open = useOpen()
  return (
    <li>
      <button type="button" className={styles.face} onClick={() => open({ kind: 'person', id })}>
        {sector ? (
          <Emblem sector={sector} glyph={glyph} number={number} size={36} />
        ) : (
          <span className="emblem missing emblem-36" />
        )}
        <span className={styles.faceWords}>
          <b>{name}</b>
          <span className={doing.isAsking ? styles.asking : 'muted'}>
            {doing.isAsking && <Hand />}
            {doing.words}
          </span>
        </span>
      </button>
    </li>
  )
})
