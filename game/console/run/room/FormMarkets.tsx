import { Users } from 'lucide-react'
import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { presentSeats } from '#shared/rules/seats/presence.ts'
import {
  areMarketsOpen,
  hasMarkets,
  marketChoices,
  marketNumber,
  marketSizes,
  marketsToBe,
} from '#shared/views/desk/markets.ts'
import { Choose } from '../../desk/pieces/Choose.tsx'
import { useNoContact, useSay } from '../../desk/text.ts'
import styles from '../run.module.css'

/** How many markets there will be, how many sit in each, another number, and somebody moved; fixed once the tiles are dealt. */
export function FormMarkets() {
  const shared = useShared()
  const say = useSay()
  const people = presentSeats(shared).length
  const isOpen = areMarketsOpen(shared)
  const markets = marketsToBe(shared)
  const sizes = { from: Math.floor(people / markets), to: Math.ceil(people / markets) }
  const spread = { count: people, markets, ...sizes, from: sizes.from === sizes.to ? 0 : sizes.from }
  return (
    <Sheet title={say('marketsTitle')} level={2} isTight>
      <div className="stack">
        {hasMarkets(shared) ? <Sizes /> : <p>{say(markets > 1 ? 'marketsToBe' : 'marketsOne', spread)}</p>}
        {isOpen ? (
          <>
            <Spread />
            {hasMarkets(shared) && <MoveSomebody />}
          </>
        ) : (
          <p className="small muted">{say('marketsFixed')}</p>
        )}
      </div>
    </Sheet>
  )
}

function Sizes() {
  const shared = useShared()
  const say = useSay()
  return (
    <>
      <p>{say('marketsAre', { markets: Object.keys(shared.markets).length })}</p>
      <ul className={styles.sizes}>
        {marketSizes(shared).map(({ market, people }) => (
          <li key={market.id}>
            <b>{say('marketName', { number: market.number })}</b>
            <span className="num">{say('marketSize', { people })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** So many markets as are chosen; before that, as many as the people need. */
function Spread() {
  const shared = useShared()
  const say = useSay()
  const send = useSend()
  const noContact = useNoContact()
  const [chosen, setChosen] = useState('')
  const choices = marketChoices(shared)
  const count = choices.find(one => `${one.count}` === chosen)?.count ?? marketsToBe(shared)
  const isGathered = !hasMarkets(shared) && marketsToBe(shared) === 1
  const several = hasMarkets(shared) ? 'spreadAgain' : 'spreadNow'
  if (choices.length < 2) return null
  return (
    <div className="stack stack-close">
      <Choose
        label={say('marketsHow')}
        options={choices.map(({ count: key, from, to }) => ({
          key: `${key}`,
          label: say('marketChoice', { count: key, from: from === to ? 0 : from, to }),
        }))}
        chosen={`${count}`}
        onChange={setChosen}
      />
      <p className="small muted">{say('spreadKeeps')}</p>
      {(count > 1 || !isGathered) && (
        <div>
          <Button isSmall icon={Users} unavailable={noContact} onPress={() => send({ type: 'formMarkets', count })}>
            {say(count === 1 ? 'spreadOne' : several)}
          </Button>
        </div>
      )}
    </div>
  )
}

function MoveSomebody() {
  const shared = useShared()
  const say = useSay()
  const send = useSend()
  const [seatId, setSeatId] = useState('')
  const [marketId, setMarketId] = useState('')
  const here = [...presentSeats(shared)].sort((one, other) => one.name.localeCompare(other.name, 'sv'))
  const from = shared.seats[seatId]?.marketId
  const move = async () => {
    const reply = await send({ type: 'sendSeat', seatId, marketId })
    if (reply.ok) setSeatId('')
  }
  return (
    <details className="fold-quiet">
      <summary>{say('moveSomebody')}</summary>
      <div className="stack stack-close">
        <p className="small">{say('moveExplain')}</p>
        <Choose
          label={say('whom')}
          none={say('choose')}
          options={here.map(one => ({
            key: one.id,
            label: `${one.name} (${say('marketName', { number: marketNumber(shared, one.marketId) })})`,
          }))}
          chosen={seatId}
          onChange={setSeatId}
        />
        <Choose
          label={say('toMarket')}
          none={say('choose')}
          options={marketSizes(shared)
            .filter(({ market }) => market.id !== from)
            .map(({ market, people }) => ({
              key: market.id,
              label: `${say('marketName', { number: market.number })}, ${say('marketSize', { people })}`,
            }))}
          chosen={marketId}
          onChange={setMarketId}
        />
        <div>
          <Button
            isSmall
            unavailable={seatId && marketId && marketId !== from ? undefined : say('chooseBoth')}
            onPress={() => move()}
          >
            {say('move')}
          </Button>
        </div>
      </div>
    </details>
  )
}
