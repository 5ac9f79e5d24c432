import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { classes } from '../tokens/classes.ts'
import styles from './messages.module.css'
import type { useToasts } from './toasts.ts'

type ToastRegionProps = {
  label: string
  undo: string
  toasts: ReturnType<typeof useToasts>
  /** The words of the sign that puts it away. */
  close?: string
}

/** The dark sheet above the dock: it lies in the page's foot, so that all of the page can be read above it. It waits as long
 * as a finger or the focus rests on it. */
export function ToastRegion({ label, undo, toasts, close }: ToastRegionProps) {
  const { current, dismiss, setHeld } = toasts
  const act = current?.way ?? (current?.undo && { words: undo, go: current.undo })
  return (
    <section
      className={styles.region}
      aria-label={label}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div role="status">
        {current && (
          <div key={current.id} className={styles.toast}>
            {current.isNo ? <CircleAlert /> : <CircleCheck />}
            <span className="grow">{current.message}</span>
            {act && (
              <button
                type="button"
                className="btn btn-small"
                onClick={() => {
                  setHeld(false)
                  dismiss()
                  act.go()
                }}
              >
                {act.words}
              </button>
            )}
            {close !== undefined && (
              <button
                type="button"
                className={classes('btn btn-icon btn-small', styles.close)}
                aria-label={close}
                title={close}
                onClick={() => {
                  setHeld(false)
                  dismiss()
                }}
              >
                <X />
              </button>
            )}
          </div>
        )}
      </div>
    </section>
  )
}
