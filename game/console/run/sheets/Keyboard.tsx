import { useShortcuts } from '../../desk/shortcuts.tsx'
import { useSay } from '../../desk/text.ts'
import styles from '../run.module.css'

/** The keys and what they do, and the switch that turns them off. */
export function Keyboard() {
  const { isOn, setOn } = useShortcuts()
  const say = useSay()
  const keys = [
    { key: 'N', does: say('key.next') },
    { key: 'P', does: say('key.pause') },
    { key: '−', does: say('minusOne') },
    { key: '+', does: say('plusOne') },
    { key: '5', does: say('plusFive') },
    { key: '.', does: say('key.screenNext') },
    { key: ',', does: say('key.screenBack') },
    { key: '?', does: say('key.sheet') },
  ]
  return (
    <div className="stack">
      <p>{say('keyboardExplain')}</p>
      <label className={styles.switch}>
        <input type="checkbox" checked={isOn} onChange={event => setOn(event.target.checked)} />
        {say('keyboardOn')}
      </label>
      <dl className={styles.keys}>
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
