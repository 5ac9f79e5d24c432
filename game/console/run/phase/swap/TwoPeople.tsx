import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import type { Reply } from '#shared/messages/reply.ts'
import { Choose } from '../../../desk/pieces/Choose.tsx'
import { useSay } from '../../../desk/text.ts'
import { useIsShown } from '../../room/MarketFilter.tsx'

type TwoPeopleProps = {
  title: string
  explain: string
  action: string
  act: (one: string, other: string) => Promise<Reply>
}

/** Two people chosen from lists, and what is done with them. */
export function TwoPeople({ title, explain, action, act }: TwoPeopleProps) {
  const { seats } = useShared()
  const say = useSay()
  const [one, setOne] = useState('')
  const [other, setOther] = useState('')
  const isShown = useIsShown()
  const here = Object.values(seats)
    .filter(seat => seat.state === 'present' && isShown(seat))
    .filter(({ id, marketId }) => id === one || !seats[one] || seats[one].marketId === marketId)
    .sort((first, second) => first.name.localeCompare(second.name, 'sv'))
    .map(({ id, name }) => ({ key: id, label: name }))
  const press = async () => {
    const reply = await act(one, other)
    if (!reply.ok) return
    setOne('')
    setOther('')
  }
  return (
    <section className="stack stack-close" aria-label={title}>
      <h3>{title}</h3>
      <p className="small">{explain}</p>
      <Choose label={say('onePerson')} none={say('choose')} options={here} chosen={one} onChange={setOne} />
      <Choose
        label={say('otherPerson')}
        none={say('choose')}
        options={here.filter(({ key }) => key !== one)}
        chosen={other}
        onChange={setOther}
      />
      <Button isSmall unavailable={one && other ? undefined : say('chooseTwo')} onPress={() => void press()}>
        {action}
      </Button>
    </section>
  )
}
