import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../parts/actions/Button.tsx'
import { Excess, useMostExcess } from '../agreement/excess.ts'
import { useText } from '../agreement/words.ts'
import styles from './homecoming.module.css'

type PromiseLineProps = {
  icon: LucideIcon
  name: string
  /** ”Ändra er rad”, for those who cannot see which line the button stands at. */
  change: string
  closed: string
  isOpen: boolean
  isShut: boolean
  onToggle: () => void
  editor: ReactNode
  children: ReactNode
}

/** One line of what was proposed: read, or open to be changed. */
export function PromiseLine(props: PromiseLineProps) {
  const { icon: Icon, name, change, closed, isOpen, isShut, onToggle, editor, children } = props
  const t = useText()
  const { excess, tell } = useMostExcess()
  const item = useRef<HTMLLIElement>(null)
  const wasOpen = useRef(isOpen)
  // The focus goes into the line that was opened, and back to its button when it closes.
  useEffect(() => {
    if (wasOpen.current === isOpen) return
    wasOpen.current = isOpen
    item.current?.querySelector<HTMLElement>(isOpen ? 'textarea' : 'button')?.focus()
  }, [isOpen])
  return (
    <li ref={item} className={styles.promise}>
      <Icon className={styles.promiseIcon} />
      {isOpen ? (
        <div className={styles.editor}>
          <Excess value={tell}>{editor}</Excess>
          <div>
            <Button isSmall unavailable={excess > 0 ? t('line.first', { excess }) : undefined} onPress={onToggle}>
              {closed}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <div className={styles.promised}>
            <b>{name}</b>
            {children}
          </div>
          {!isShut && (
            <Button isSmall onPress={onToggle}>
              <span aria-hidden="true">{t('change')}</span>
              <span className="unseen">{change}</span>
            </Button>
          )}
        </>
      )}
    </li>
  )
}
