import { useState } from 'react'
import type { Shared } from '#shared/model/workshop.ts'
import { isOwnRoles } from '#shared/rules/phases/programmes.ts'
import { mostHats } from '#shared/rules/swap/outside.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { ChoiceChips } from '../../../parts/forms/ChoiceChips.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { useListed, useMay, useText } from '../../frame/words.ts'
import styles from '../welcome.module.css'

/** So many organisations are all shown; where there are more, a name is searched for. */
const mostShown = 8

/** Quiet, beside the own tile: whom else this person belongs to, and whether anybody else may speak for them today. */
export function Belonging({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const listed = useListed()
  const seat = shared.seats[seatId]
  const home = shared.actors[seat?.homeId ?? '']
  if (!seat || !home || isOwnRoles(shared.programme)) return null
  const hats = (seat.hats ?? []).flatMap(id => shared.actors[id]?.name ?? [])
  const isOnlyOwn = !othersOf(shared, seatId).length
  return (
    <div className="stack stack-close">
      {hats.length > 0 && <p className="small">{t('hats.said', { names: listed(hats) })}</p>}
      {home.keepsOwnVoice && <p className="small">{t('ownVoice.said')}</p>}
      {!home.keepsOwnVoice && home.isTakenOut && <p className="small">{t('ownVoice.takenOut')}</p>}
      <details className="fold">
        <summary className={`label ${styles.summary}`}>{t('belong.title')}</summary>
        <div className={`stack ${styles.folded}`}>
          {!isOnlyOwn && <Hats seatId={seatId} />}
          <OwnVoice seatId={seatId} isOn={home.keepsOwnVoice ?? false} />
        </div>
      </details>
    </div>
  )
}

const othersOf = ({ actors, seats }: Shared, seatId: string) =>
  Object.values(actors)
    .filter(({ id, origin }) => origin === 'home' && id !== seats[seatId]?.homeId)
    .sort((one, other) => one.name.localeCompare(other.name, 'sv'))

function Hats({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const send = useSend(seatId)
  const may = useMay(seatId)
  const [search, setSearch] = useState('')
  const hats = shared.seats[seatId]?.hats ?? []
  const others = othersOf(shared, seatId)
  const words = search.trim().toLowerCase()
  const isMany = others.length > mostShown
  const found = others
    .filter(({ name }) => !isMany || (words.length > 1 && name.toLowerCase().includes(words)))
    .slice(0, mostShown)
  const shown = [...others.filter(({ id }) => hats.includes(id)), ...found.filter(({ id }) => !hats.includes(id))]
  const no = may('wearHat')
  if (no) return <p className="small muted">{no}</p>
  const change = (chosen: readonly string[]) => {
    for (const { id } of shown)
      if (chosen.includes(id) !== hats.includes(id))
        void send({ type: 'wearHat', actorId: id, isOn: chosen.includes(id) })
  }
  return (
    <div className="stack stack-close">
      {isMany && (
        <TextField
          label={t('hats.title')}
          hint={`${t('hats.words')} ${t('hats.search')}`}
          value={search}
          onChange={setSearch}
        />
      )}
      {shown.length > 0 && (
        <ChoiceChips
          legend={t(isMany ? 'hats.legend' : 'hats.title')}
          hint={isMany ? undefined : t('hats.words')}
          options={shown.map(({ id, name }) => ({ key: id, label: softHyphens(name) }))}
          chosen={hats}
          onChange={change}
          limit={mostHats}
          limitReason={t('hats.full')}
        />
      )}
      {isMany && words.length > 1 && found.length === 0 && (
        <p className="small" role="status">
          {t('hats.none')}
        </p>
      )}
    </div>
  )
}

function OwnVoice({ seatId, isOn }: { seatId: string; isOn: boolean }) {
  const t = useText()
  const send = useSend(seatId)
  const no = useMay(seatId)('keepOwnVoice')
  if (no) return null
  return (
    <ChoiceChips
      legend={t('ownVoice.title')}
      hint={t('ownVoice.words')}
      options={[{ key: 'on', label: t('ownVoice.switch') }]}
      chosen={isOn ? ['on'] : []}
      onChange={chosen => void send({ type: 'keepOwnVoice', isOn: chosen.includes('on') })}
    />
  )
}
