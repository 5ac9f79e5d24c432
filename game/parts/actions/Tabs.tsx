import '../tokens/pressable.ts'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import styles from './Tabs.module.css'

type TabItem<Key extends string> = { key: Key; label: string; icon?: LucideIcon; content: ReactNode }

type TabsProps<Key extends string> = {
  label: string
  items: TabItem<Key>[]
  chosen?: Key
  onChange?: (key: Key) => void
}

/** Views of the same thing, side by side; arrows, Home and End move between them. */
export function Tabs<Key extends string>({ label, items, chosen, onChange }: TabsProps<Key>) {
  const pick = (key: unknown) => {
    const item = items.find(one => one.key === key)
    if (item) onChange?.(item.key)
  }
  return (
    <AriaTabs
      className={styles.whole ?? ''}
      onSelectionChange={pick}
      {...(chosen === undefined ? {} : { selectedKey: chosen })}
    >
      <TabList className={styles.list ?? ''} aria-label={label}>
        {items.map(({ key, label: words, icon: Icon }) => (
          <Tab key={key} id={key} className={styles.tab ?? ''}>
            {Icon && <Icon />}
            {words}
          </Tab>
        ))}
      </TabList>
      {items.map(({ key, content }) => (
        <TabPanel key={key} id={key} className={styles.panel ?? ''}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
