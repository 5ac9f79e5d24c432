import { useLive, useShared } from '#game/live/Live.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import type { Seat } from '#shared/model/seat.ts'
import { type Wait, waitsFor } from '#shared/views/desk/waits.ts'
import { useIdeaTitle } from '../../../desk/ideaTitle.ts'
import { useSay } from '../../../desk/text.ts'
import { useOpen } from '../../../run/sheets/open.ts'
import styles from './person.module.css'

/** What waits now for somebody who has no device at hand, and the way to type it in for them. */
export function Waits({ seat }: { seat: Seat }) {
  const shared = useShared()
  const { presence } = useLive()
  const say = useSay()
  const open = useOpen()
  const sentence = useWaitWords()
  const isWithout = seat.hasNoDevice === true || presence[seat.id]?.isConnected !== true
  if (!isWithout || seat.state !== 'present' || shared.clock.kind === 'closed') return null
  const waits = waitsFor(shared, seat.id)
  return (
    <section className={styles.waits} data-none={waits.length === 0 || undefined} aria-label={say('waitsTitle')}>
      <p>
        <b>{say('waitsNow', { name: seat.name, count: waits.length })}</b>
      </p>
      {waits.length > 0 && (
        <ul>
          {waits.map(wait => (
            <li key={Object.values(wait).join(':')}>{sentence(wait)}</li>
          ))}
        </ul>
      )}
      <Button kind={waits.length > 0 ? 'main' : 'ordinary'} onPress={() => open({ kind: 'inPlace', id: seat.id })}>
        {say('inPlace', { name: seat.name })}
      </Button>
      <p className="small muted">{say(seat.hasNoDevice ? 'noDevice' : 'noDeviceNow', { name: seat.name })}</p>
    </section>
  )
}

/** Something that waits, in words. */
function useWaitWords(): (wait: Wait) => string {
  const { actors, ideas } = useShared()
  const say = useSay()
  const titleOf = useIdeaTitle()
  return wait => {
    const actor = 'actorId' in wait ? (actors[wait.actorId]?.name ?? '') : ''
    const idea = 'ideaId' in wait ? titleOf(ideas[wait.ideaId]) : ''
    return say(`waits.${wait.kind}`, { actor, idea })
  }
}
