import '#game/parts/tokens/pressable.ts'
import { EllipsisVertical, type LucideIcon } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import styles from './pieces.module.css'

export type MoreItem = { key: string; label: string; icon?: LucideIcon; act: () => void }

/** What else can be done with a row, behind three dots; the name says which row. */
export function More({ label, items }: { label: string; items: readonly MoreItem[] }) {
  if (items.length === 0) return null
  return (
    <MenuTrigger>
      <Button className={styles.more ?? ''} aria-label={label}>
        <EllipsisVertical />
      </Button>
      <Popover className={styles.menu ?? ''} placement="bottom end">
        <Menu aria-label={label}>
          {items.map(({ key, label: words, icon: Icon, act }) => (
            <MenuItem key={key} id={key} className={styles.item ?? ''} textValue={words} onAction={act}>
              {Icon && <Icon />}
              <span>{words}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
