import { useLive } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { useSay } from '../../desk/text.ts'
import styles from './hide.module.css'

/** Everything that has been hidden; only the desk sees it, and can show it again. */
export function HiddenTexts() {
  const { desk } = useLive()
  const say = useSay()
  const send = useSend()
  const hidden = Object.entries(desk?.hidden ?? {})
  if (hidden.length === 0) return <p className="muted">{say('nothingHidden')}</p>
  return (
    <ul className={styles.hidden}>
      {hidden.map(([key, { text, kind }]) => (
        <li key={key}>
          <div>
            <p>{text}</p>
            <p className="small muted">{say(`kind.${kind}`)}</p>
          </div>
          <Button isSmall onPress={() => void send({ type: 'restore', key })}>
            {say('showAgain')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
