import { EyeOff } from 'lucide-react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { type Place, textAt } from '#shared/rules/reflection/hiding/places.ts'
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
  if (!text) return null
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
