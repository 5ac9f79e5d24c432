import { type ReactNode, useId } from 'react'
import { classes } from '../tokens/classes.ts'
import styles from './forms.module.css'

type BigOption<Key extends string> = {
  key: Key
  label: string
  /** A few muted words beside the label. */
  aside?: string
  /** A field that belongs to the choice: shown when it is chosen. */
  detail?: ReactNode
}

type BigChoiceProps<Key extends string> = {
  legend: string
  hint?: ReactNode
  options: BigOption<Key>[]
  chosen: Key | undefined
  onChange: (key: Key) => void
  /** A legend in the display face, when the question is the page's own. */
  isQuestion?: boolean
}

/** Rows of equal weight, one of which is chosen. A chosen row can hold a field. */
export function BigChoice<Key extends string>({
  legend,
  hint,
  options,
  chosen,
  onChange,
  isQuestion,
}: BigChoiceProps<Key>) {
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={isQuestion ? classes('display', styles.question) : 'label'}>{legend}</legend>
      {hint && <p className="small muted">{hint}</p>}
      <div className={styles.rows}>
        {options.map(({ key, label, aside, detail }) => (
          <div key={key} className={classes(styles.option, key === chosen && styles.taken)}>
            <label className={styles.optionLabel}>
              <input
                className="over"
                type="radio"
                name={name}
                checked={key === chosen}
                onChange={() => onChange(key)}
              />
              <span className={styles.optionFace}>
                <span className={styles.circle} />
                <span className="grow">
                  <b>{label}</b>
                  {aside && <span className={classes('muted', 'small', styles.optionAside)}> {aside}</span>}
                </span>
              </span>
            </label>
            {key === chosen && detail && <div className={styles.detail}>{detail}</div>}
          </div>
        ))}
      </div>
    </fieldset>
  )
}
