import { useState } from 'react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { ConfirmDialog } from '#game/parts/actions/ConfirmDialog.tsx'
import { may } from '#shared/rules/access.ts'
import { hasMarkets, marketSizes } from '#shared/views/desk/markets.ts'
import { Choose } from '../../../desk/pieces/Choose.tsx'
import { useSay } from '../../../desk/text.ts'

/** Sends somebody to another market, and says first what comes along and what stays. */
export function OtherMarket({ seatId }: { seatId: string }) {
  const shared = useShared()
  const { hostOf } = useLive()
  const say = useSay()
  const send = useSend()
  const [chosen, setChosen] = useState('')
  const [isSure, setSure] = useState(false)
  const seat = shared.seats[seatId]
  if (!seat || !hasMarkets(shared) || hostOf !== undefined) return null
  if (may(shared, { kind: 'facilitator' }, 'sendSeat')) return null
  const options = marketSizes(shared)
    .filter(({ market }) => market.id !== seat.marketId)
    .map(({ market, people }) => ({ key: market.id, label: say('marketWith', { number: market.number, people }) }))
  const isLate = shared.isDealt || shared.round > 0
  const home = shared.actors[seat.homeId ?? '']
  const comes = home?.owners.length === 1 && home.ideaId === undefined
  const values = { name: seat.name, actor: home?.name ?? '' }
  const move = async () => {
    setSure(false)
    const reply = await send({ type: 'sendSeat', seatId, marketId: chosen })
    if (reply.ok) setChosen('')
  }
  return (
    <section className="stack stack-close" aria-label={say('otherMarket')}>
      <h3>{say('otherMarket')}</h3>
      <Choose label={say('whichMarket')} none={say('choose')} options={options} chosen={chosen} onChange={setChosen} />
      <Button
        isSmall
        unavailable={chosen ? undefined : say('chooseMarket')}
        onPress={() => (isLate ? setSure(true) : void move())}
      >
        {say('moveThere')}
      </Button>
      <ConfirmDialog
        isOpen={isSure}
        title={say('moveSure', values)}
        confirm={say('moveThere')}
        cancel={say('wait')}
        onCancel={() => setSure(false)}
        onConfirm={() => void move()}
      >
        <p>{say('moveRole', values)}</p>
        {home && <p>{say(comes ? 'moveTileComes' : 'moveTileStays', values)}</p>}
      </ConfirmDialog>
    </section>
  )
}
