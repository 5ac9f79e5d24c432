import { Undo2 } from 'lucide-react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import type { LastAct } from '#shared/model/workshop.ts'
import { useNoContact, useSay } from '../../desk/text.ts'
import styles from './tags.module.css'

/** Takes back what the facilitators did last, and says what that was; it stays until one of them does something new. */
export function UndoAct() {
  const { desk } = useLive()
  const say = useSay()
  const send = useSend()
  const act = desk?.lastAct
  const what = useWhat(act)
  const noContact = useNoContact()
  if (!act || !what) return null
  return (
    <button
      type="button"
      className={`btn btn-quiet btn-small ${styles.undo}`}
      aria-disabled={noContact ? true : undefined}
      onClick={noContact ? undefined : () => void send({ type: 'undo', number: act.number })}
    >
      <Undo2 />
      <span className="btn-words">
        {say('undoAct', { what })}
        {noContact && <span className="btn-sub">{noContact}</span>}
      </span>
    </button>
  )
}

/** The act in words; nothing when it has no opposite. */
function useWhat(act: LastAct | undefined): string | undefined {
  const { seats, actors } = useShared()
  const say = useSay()
  if (!act || act.kind === 'none') return undefined
  const { kind, id = '', other = '', count = 0 } = act
  const isOfActors = kind === 'apart' || kind === 'together' || kind === 'takenOut' || kind === 'letIn'
  const nameOf = (key: string) => (isOfActors ? actors[key]?.name : seats[key]?.name) ?? ''
  const signed = count > 0 ? `+${count}` : `${count}`.replace('-', '−')
  return say(`undo.${kind}`, { name: nameOf(id), other: nameOf(other), count: signed })
}
