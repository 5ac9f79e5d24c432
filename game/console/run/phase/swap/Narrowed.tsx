import { useLive, useShared } from '#game/live/Live.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import { isOutside } from '#shared/model/actor.ts'
import { unfit } from '#shared/rules/swap/outside.ts'
import { useListed, useSay } from '../../../desk/text.ts'
import { useIsShown } from '../../room/MarketFilter.tsx'

/** What narrows the deal: somebody dealt what they may not speak for, those with two hats, and those who speak for themselves. */
export function Narrowed() {
  const shared = useShared()
  const { desk } = useLive()
  const say = useSay()
  const listed = useListed()
  const isShown = useIsShown()
  const { seats, actors, isDealt, isRevealed } = shared
  const nameOf = (id: string | undefined) => actors[id ?? '']?.name ?? ''
  const stuck = desk && isDealt && !isRevealed ? unfit(shared, desk) : []
  const isWaiting = desk?.deal !== undefined && isDealt && !isRevealed
  const late = Object.values(seats).filter(
    ({ id, state, homeId, marketId }) =>
      isWaiting && state === 'present' && homeId && !desk.deal?.assignment[id] && isShown({ marketId }),
  )
  const outside = Object.values(actors).filter(actor => isOutside(actor) && isShown(actor))
  const wearers = Object.values(seats).filter(seat => seat.state === 'present' && seat.hats?.length && isShown(seat))
  return (
    <>
      {stuck.length > 0 && (
        <Note kind="warn">
          {stuck.map(seatId => (
            <p key={seatId}>
              <b>{say('unfit', { name: seats[seatId]?.name ?? '', actor: nameOf(desk?.deal?.assignment[seatId]) })}</b>
            </p>
          ))}
          <p>{say('unfitWhat')}</p>
        </Note>
      )}
      {late.length > 0 && <Note>{say('arrivedLate', { names: listed(late.map(({ name }) => name)) })}</Note>}
      {outside.length + wearers.length > 0 && (
        <details className="fold-quiet">
          <summary>{say('narrows')}</summary>
          <ul className="stack stack-close">
            {outside.map(({ id, name, keepsOwnVoice }) => (
              <li key={id}>{say(keepsOwnVoice ? 'keepsOwnVoice' : 'isTakenOut', { actor: name })}</li>
            ))}
            {wearers.map(({ id, name, hats = [] }) => (
              <li key={id}>{say('alsoBelongs', { name, actors: listed(hats.map(nameOf)) })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
