import { CircleCheck } from 'lucide-react'
import styles from './messages.module.css'
import type { useToasts } from './toasts.ts'

type ToastRegionProps = { label: string; undo: string; toasts: ReturnType<typeof useToasts> }

/** The dark sheet above the dock. It waits as long as a finger or the focus rests on it. */
export function ToastRegion({ label, undo, toasts }: ToastRegionProps) {
  const { current, dismiss, setHeld } = toasts
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
            <CircleCheck />
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
          </div>
        )}
      </div>
    </section>
  )
}
