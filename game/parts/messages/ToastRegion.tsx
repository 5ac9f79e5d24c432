import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { classes } from '../tokens/classes.ts'
import styles from './messages.module.css'
import type { useToasts } from './toasts.ts'

type ToastRegionProps = {
  label: string
  undo: string
  toasts: ReturnType<typeof useToasts>
  /** It lies on the water's edge, outside the page's foot, and can be put away: where the foot is full of answers. */
  close?: string
}

/** The dark sheet above the dock, or on the water's edge. It waits as long as a finger or the focus rests on it. */
export function ToastRegion({ label, undo, toasts, close }: ToastRegionProps) {
  const { current, dismiss, setHeld } = toasts
  return (
    <section
      className={classes(styles.region, close !== undefined && styles.atTop)}
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
            {current.undo && (
              <button
                type="button"
                className="btn btn-small"
                onClick={() => {
                  current.undo?.()
                  setHeld(false)
                  dismiss()
                }}
              >
                {undo}
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
