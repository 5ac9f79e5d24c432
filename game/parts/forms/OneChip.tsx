import { useId } from 'react'
import { classes } from '../tokens/classes.ts'
import { ChipFace, type ChipOption } from './ChoiceChips.tsx'
import styles from './forms.module.css'

type OneChipProps<Key extends string> = {
  legend: string
  hint?: string
  options: ChipOption<Key>[]
  chosen: Key | undefined
  onChange: (chosen: Key) => void
  /** Two equal columns, for choices with something at their right edge. */
  isGrid?: boolean
}

/** One of a few, as chips in a radio group. */
export function OneChip<Key extends string>({ legend, hint, options, chosen, onChange, isGrid }: OneChipProps<Key>) {
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className="label">
        {legend} {hint && <span className={styles.hint}>{hint}</span>}
      </legend>
      <div className={classes(styles.chips, isGrid && styles.grid)}>
        {options.map(option => (
          <label key={option.key} className={styles.chip}>
            <input
              className="over"
              type="radio"
              name={name}
              checked={option.key === chosen}
              onChange={() => onChange(option.key)}
            />
            <ChipFace option={option} isChosen={option.key === chosen} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
