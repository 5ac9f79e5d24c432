import { Check, type LucideIcon } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import styles from './forms.module.css'

export type ChipOption<Key extends string> = {
  key: Key
  label: string
  icon?: LucideIcon
  /** An emblem instead of an icon, for choices that are people or organisations. */
  emblem?: ReactNode
  /** Said at the right edge: ”23 feb”. */
  aside?: string
}

type ChoiceChipsProps<Key extends string> = {
  legend: string
  hint?: string
  options: ChipOption<Key>[]
  chosen: readonly Key[]
  onChange: (chosen: Key[]) => void
  limit?: number
  /** Why no more can be chosen; said when the limit is reached. */
  limitReason?: string
}

/** What stands on a chip: a tick when chosen, else its icon. */
export function ChipFace({ option, isChosen }: { option: ChipOption<string>; isChosen: boolean }) {
  const { label, icon: Icon, emblem, aside } = option
  return (
    <span className={styles.chipFace}>
      {emblem ?? (isChosen ? <Check /> : Icon && <Icon />)}
      <span className="grow">{label}</span>
      {aside && <span className={styles.aside}>{aside}</span>}
      {emblem && isChosen && <Check />}
    </span>
  )
}

/** Several of many. At the limit the others turn dashed and a line says why. */
export function ChoiceChips<Key extends string>(props: ChoiceChipsProps<Key>) {
  const { legend, hint, options, chosen, onChange, limit = Number.POSITIVE_INFINITY, limitReason } = props
  const id = useId()
  const isFull = chosen.length >= limit
  return (
    <fieldset className={styles.group}>
      <legend className="label">
        {legend} {hint && <span className={styles.hint}>{hint}</span>}
      </legend>
      <div className={styles.chips}>
        {options.map(option => {
          const isChosen = chosen.includes(option.key)
          const isShut = isFull && !isChosen
          const toggle = () =>
            !isShut && onChange(isChosen ? chosen.filter(key => key !== option.key) : [...chosen, option.key])
          return (
            <label key={option.key} className={styles.chip}>
              <input
                className="over"
                type="checkbox"
                checked={isChosen}
                onChange={toggle}
                aria-disabled={isShut || undefined}
                aria-describedby={isShut ? id : undefined}
              />
              <ChipFace option={option} isChosen={isChosen} />
            </label>
          )
        })}
      </div>
      <p id={id} className={styles.reason} aria-live="polite">
        {isFull && limitReason}
      </p>
    </fieldset>
  )
}
