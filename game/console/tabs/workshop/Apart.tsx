import { useState } from 'react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { Choose } from '../../desk/pieces/Choose.tsx'
import { useSay } from '../../desk/text.ts'

/** Two organisations that never sit in one pair and never speak for each other; nobody else sees the list. */
export function Apart() {
  const { actors } = useShared()
  const { desk } = useLive()
  const say = useSay()
  const send = useSend()
  const [one, setOne] = useState('')
  const [other, setOther] = useState('')
  const options = Object.values(actors)
    .filter(({ origin }) => origin === 'home')
    .sort((first, second) => first.name.localeCompare(second.name, 'sv'))
    .map(({ id, name }) => ({ key: id, label: name }))
  const keep = async () => {
    const reply = await send({ type: 'keepApart', actorId: one, otherId: other, isApart: true })
    if (!reply.ok) return
    setOne('')
    setOther('')
  }
  return (
    <div className="stack">
      <p className="small">{say('keepApartExplain')}</p>
      {(desk?.keptApart ?? []).map(key => {
        const [actorId = '', otherId = ''] = key.split('|')
        const names = { one: actors[actorId]?.name ?? '', other: actors[otherId]?.name ?? '' }
        return (
          <p key={key} className="row wrap between">
            <span>{say('apartPair', names)}</span>
            <Button isSmall onPress={() => void send({ type: 'keepApart', actorId, otherId, isApart: false })}>
              {say('letTogether')}
            </Button>
          </p>
        )
      })}
      {options.length < 2 ? (
        <p className="muted">{say('noTilesYet')}</p>
      ) : (
        <>
          <Choose
            label={say('oneOrganisation')}
            none={say('choose')}
            options={options}
            chosen={one}
            onChange={setOne}
          />
          <Choose
            label={say('otherOrganisation')}
            none={say('choose')}
            options={options.filter(({ key }) => key !== one)}
            chosen={other}
            onChange={setOther}
          />
          <Button unavailable={one && other ? undefined : say('chooseTwo')} onPress={() => void keep()}>
            {say('keepThemApart')}
          </Button>
        </>
      )}
    </div>
  )
}
