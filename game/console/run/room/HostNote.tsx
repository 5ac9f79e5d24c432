import { Store } from 'lucide-react'
import { Note } from '#game/parts/messages/Note.tsx'
import { useSay } from '../../desk/text.ts'
import { useHost } from './host.ts'

/** What the host of a market leads, and what stays with the facilitator; where a facilitator has the main button. */
export function HostNote() {
  const host = useHost()
  const say = useSay()
  if (!host) return null
  return (
    <Note sign={<Store />} title={say('hostTitle', { number: host.number })}>
      {say(host.isFormed ? 'hostLeads' : 'hostEarly')}
    </Note>
  )
}
