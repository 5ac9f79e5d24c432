import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { may } from '#shared/rules/access.ts'
import { mostHats } from '#shared/rules/swap/outside.ts'
import { Choose } from '../../../desk/pieces/Choose.tsx'
import { useSay } from '../../../desk/text.ts'

/** Other organisations in the room that somebody belongs to, typed in for them. */
export function TwoHats({ seatId }: { seatId: string }) {
  const shared = useShared()
  const say = useSay()
  const send = useSend()
  const [chosen, setChosen] = useState('')
  const { actors, seats } = shared
  const seat = seats[seatId]
  if (!seat || may(shared, { kind: 'seat', seatId }, 'wearHat')) return null
  const hats = seat.hats ?? []
  const options = Object.values(actors)
    .filter(({ id, origin }) => origin === 'home' && id !== seat.homeId && !hats.includes(id))
    .sort((one, other) => one.name.localeCompare(other.name, 'sv'))
    .map(({ id, name }) => ({ key: id, label: name }))
  if (options.length + hats.length === 0) return null
  const wear = async (actorId: string, isOn: boolean) => {
    const reply = await send({ type: 'typeFor', seatId, command: { type: 'wearHat', actorId, isOn } })
    if (reply.ok) setChosen('')
  }
  return (
    <section className="stack stack-close" aria-label={say('twoHats')}>
      <h3>{say('twoHats')}</h3>
      <p className="small">{say('twoHatsExplain', { name: seat.name })}</p>
      {hats.map(id => (
        <div key={id} className="row wrap between">
          <span>{actors[id]?.name}</span>
          <Button isSmall onPress={() => void wear(id, false)}>
            {say('dropHat', { actor: actors[id]?.name ?? '' })}
          </Button>
        </div>
      ))}
      {hats.length < mostHats && (
        <>
          <Choose
            label={say('alsoBelongsTo')}
            none={say('choose')}
            options={options}
            chosen={chosen}
            onChange={setChosen}
          />
          <Button
            isSmall
            unavailable={chosen ? undefined : say('chooseOrganisation')}
            onPress={() => void wear(chosen, true)}
          >
            {say('addHat')}
          </Button>
        </>
      )}
    </section>
  )
}
