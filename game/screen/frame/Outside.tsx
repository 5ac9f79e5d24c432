import { useEffect } from 'react'
import { Mark } from '../../parts/shell/Mark.tsx'
import { texts } from '../words.ts'
import styles from './frame.module.css'

const t = texts.sv

/** What the wall shows when there is no workshop to show: that it is being opened, or why it is not. */
export function Outside({ why }: { why: 'opening' | 'unread' | 'wrongLink' | 'outdated' | 'wrongOrigin' }) {
  useEffect(() => {
    document.title = t('product')
  }, [])
  return (
    <main className={`${styles.screen} ${styles.outside} theme-eve`}>
      <Mark height={6} />
      <h1>{t(why)}</h1>
    </main>
  )
}
