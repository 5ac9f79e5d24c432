import { EyeOff } from 'lucide-react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { hiddenAt, type Place, textAt } from '#shared/rules/reflection/hiding/places.ts'
import { More } from '../../desk/pieces/More.tsx'
import { useSay } from '../../desk/text.ts'
import styles from './hide.module.css'

/** A text that somebody wrote, with three dots to hide it everywhere; nothing where nothing is written. */
export function TextLine({ place, label }: { place: Place; label: string }) {
  const shared = useShared()
  const say = useSay()
  const send = useSend()
  const { desk } = useLive()
  const text = textAt(shared, place, false, desk?.notes)?.read() ?? ''
  if (!text) return <HiddenHere place={place} label={label} />
  return (
    <div className={styles.line}>
      <dt>{label}</dt>
      <dd>
        <span>{text}</span>
        <More
          label={say('moreAboutText', { label })}
          items={[
            { key: 'hide', label: say('hideText'), icon: EyeOff, act: () => void send({ type: 'hide', ...place }) },
          ]}
        />
      </dd>
    </div>
  )
}

/** What was hidden here and has nothing in its place: told where it stood, with the way back. */
function HiddenHere({ place, label }: { place: Place; label: string }) {
  const { desk } = useLive()
  const say = useSay()
  const send = useSend()
  const { ideas, invitations } = useShared()
  const key = hiddenAt(desk?.hidden ?? {}, place)
  const ideaId = ideas[place.id]?.id ?? invitations[place.id]?.ideaId
  if (key === undefined) return null
  return (
    <div className={styles.line}>
      <dt>{label}</dt>
      <dd role="status">
        <span>
          <b>{say('isHiddenHere')}</b> <span className="muted">{desk?.hidden[key]?.text}</span>
        </span>
        <Button isSmall onPress={() => send({ type: 'restore', key })}>
          {say('showAgain')}
        </Button>
      </dd>
      {ideaId !== undefined && (
        <dd className={styles.tell}>
          <Button isSmall kind="quiet" onPress={() => send({ type: 'message', ideaId, text: say('hiddenMessage') })}>
            {say('tellTable')}
          </Button>
        </dd>
      )}
    </div>
  )
}
