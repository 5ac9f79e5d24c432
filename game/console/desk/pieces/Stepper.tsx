import { Minus, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import styles from './pieces.module.css'

type StepperProps = {
  value: number
  onChange: (value: number) => void
  least: number
  most: number
  /** What the figure is, what one less is, and what one more is; the unit stands after it. */
  words: { label: string; less: string; more: string; unit: string; wrong: string }
}

/** A whole number that is typed, or stepped one at a time; what is no such number is not taken, and one is told so when one leaves it. */
export function Stepper({ value, onChange, least, most, words }: StepperProps) {
  const [text, setText] = useState(`${value}`)
  const [isWrong, setWrong] = useState(false)
  useEffect(() => setText(`${value}`), [value])
  const within = (number: number) => Number.isInteger(number) && number >= least && number <= most
  const take = (written: string) => {
    setText(written)
    const number = /^\s*\d+\s*$/.test(written) ? Number(written) : Number.NaN
    if (!within(number)) return
    setWrong(false)
    onChange(number)
  }
  const step = (by: number) => within(value + by) && onChange(value + by)
  return (
    <span className={styles.stepper}>
      <button
        type="button"
        className="btn"
        aria-label={words.less}
        aria-disabled={!within(value - 1) || undefined}
        onClick={() => step(-1)}
      >
        <Minus />
      </button>
      <input
        className="in num"
        inputMode="numeric"
        autoComplete="off"
        aria-label={words.label}
        aria-invalid={!within(Number(text)) || undefined}
        value={text}
        onChange={event => take(event.target.value)}
        onBlur={() => {
          setWrong(!within(text.trim() === '' ? Number.NaN : Number(text)))
          setText(`${value}`)
        }}
      />
      <button
        type="button"
        className="btn"
        aria-label={words.more}
        aria-disabled={!within(value + 1) || undefined}
        onClick={() => step(1)}
      >
        <Plus />
      </button>
      <span className="small muted">{words.unit}</span>
      {isWrong && (
        <span className={`error ${styles.wrong}`} role="alert">
          {words.wrong}
        </span>
      )}
    </span>
  )
}
