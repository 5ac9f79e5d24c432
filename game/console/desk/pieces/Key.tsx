import { useShortcuts } from '../shortcuts.tsx'
import styles from './pieces.module.css'
import { useLayout } from './useLayout.ts'

/** The key that does the same as the button it stands on; nothing where there is no keyboard to expect. */
export function Key({ children }: { children: string }) {
  const { isOn } = useShortcuts()
  const layout = useLayout()
  if (!isOn || layout === 'remote') return null
  return <kbd className={styles.key}>{children}</kbd>
}
