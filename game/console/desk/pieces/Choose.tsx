import { useId } from 'react'
import styles from './pieces.module.css'

type ChooseProps<Key extends string> = {
  label: string
  options: readonly { key: Key; label: string }[]
  chosen: Key | ''
  onChange: (key: Key | '') => void
  /** What stands there before anything is chosen. */
  none?: string | undefined
  /** The label is heard and not seen, where what stands beside says it. */
  isLabelUnseen?: boolean
}

/** One of a list that may be long: the browser's own. */
export function Choose<Key extends string>({
  label,
  options,
  chosen,
  onChange,
  none,
  isLabelUnseen,
}: ChooseProps<Key>) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelUnseen ? 'unseen' : undefined}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={chosen}
        onChange={event => onChange(options.find(({ key }) => key === event.target.value)?.key ?? '')}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map(({ key, label: words }) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
