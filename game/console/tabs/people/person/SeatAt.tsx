import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { may } from '#shared/rules/access.ts'
import { peopleAt, seatView, tablesFor, uncovered } from '#shared/views/seatView.ts'
import { Choose } from '../../../desk/pieces/Choose.tsx'
import { useSay } from '../../../desk/text.ts'

/** Somebody without a role, as latecomers are: a tile from the shelf to speak for, or a table to write along at, where the fewest are first. */
export function SeatAt({ seatId }: { seatId: string }) {
  const shared = useShared()
  const say = useSay()
  const view = seatView(shared, seatId)
  if (!view || view.roles.length > 0) return null
  const { name } = view.seat
  const asSeat = { kind: 'seat', seatId } as const
  const tiles = may(shared, asSeat, 'coverTile') || shared.round === 0 ? [] : uncovered(shared, seatId)
  const tables = may(shared, asSeat, 'sitAt') ? [] : tablesFor(shared, seatId)
  if (tiles.length + tables.length === 0) return null
  return (
    <section className="stack stack-close" aria-label={say('findPlace')}>
      <h3>{say('findPlace')}</h3>
      <p className="small">
        {view.table
          ? say('sitsAt', { name, idea: view.table.name || view.table.text })
          : say(tiles.length > 0 ? 'shelfFirst' : 'sitFirst', { name })}
      </p>
      {tiles.length > 0 && (
        <Pick
          key={`tile-${tiles[0]?.id}`}
          label={say('tileOnShelf')}
          options={tiles.map(({ id, name: tile }) => ({ key: id, label: tile }))}
          action={say('speakForIt')}
          seatId={seatId}
          commandOf={actorId => ({ type: 'coverTile', actorId })}
        />
      )}
      {tables.length > 0 && (
        <Pick
          key={`table-${tables[0]?.id}`}
          label={say('atWhichTable')}
          options={tables.map(idea => ({
            key: idea.id,
            label: say('tableWith', { idea: idea.name || idea.text, count: peopleAt(shared, idea).length }),
          }))}
          action={say('seatThere')}
          seatId={seatId}
          commandOf={ideaId => ({ type: 'sitAt', ideaId })}
        />
      )}
    </section>
  )
}

type PickProps = {
  label: string
  options: readonly { key: string; label: string }[]
  action: string
  seatId: string
  commandOf: (key: string) => { type: 'coverTile'; actorId: string } | { type: 'sitAt'; ideaId: string }
}

/** One of a list, the first already chosen, and the button that does it. */
function Pick({ label, options, action, seatId, commandOf }: PickProps) {
  const send = useSend()
  const [chosen, setChosen] = useState(options[0]?.key ?? '')
  return (
    <div className="stack stack-close">
      <Choose label={label} options={options} chosen={chosen} onChange={setChosen} />
      <Button isSmall onPress={() => void send({ type: 'typeFor', seatId, command: commandOf(chosen) })}>
        {action}
      </Button>
    </div>
  )
}
