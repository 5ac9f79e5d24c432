import { useId } from 'react'
import styles from './own.module.css'

type ScaleProps = {
  legend: string
  points: readonly { value: number; label: string }[]
  chosen: number | undefined
  onChange: (value: number) => void
}

/** Five steps from ”stämmer inte alls” to ”stämmer helt”: a figure to tap, and the words at both ends. */
export function Scale({ legend, points, chosen, onChange }: ScaleProps) {
  const name = useId()
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      <div className={styles.scale}>
        {points.map(({ value, label }) => (
          <label key={value} className={styles.point}>
            <input
              className="over"
              type="radio"
              name={name}
              checked={value === chosen}
              onChange={() => onChange(value)}
            />
            <span className={styles.pointFace}>
              {value}
              <span className="unseen">{label}</span>
            </span>
          </label>
        ))}
      </div>
      <p className={styles.ends} aria-hidden="true">
        <span>{points[0]?.label}</span>
        <span>{points.at(-1)?.label}</span>
      </p>
    </fieldset>
  )
}
