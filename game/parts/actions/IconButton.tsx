import type { LucideIcon } from 'lucide-react'
import { classes } from '../tokens/classes.ts'

type IconButtonProps = { icon: LucideIcon; label: string; onPress: () => void; isFlat?: boolean }

/** A square with only an icon: help, a step in time, more. It always has a name. */
export function IconButton({ icon: Icon, label, onPress, isFlat }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classes('btn btn-icon', isFlat && 'btn-quiet')}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Icon />
    </button>
  )
}
