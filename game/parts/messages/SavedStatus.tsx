import { CloudCheck, CloudUpload, TabletSmartphone } from 'lucide-react'
import type { ReactNode } from 'react'

const icons = { saving: CloudUpload, server: CloudCheck, device: TabletSmartphone } as const

/** Where the text is now: ”Sparat 18.06”, ”Sparat på plattan”. */
export function SavedStatus({ where, children }: { where: keyof typeof icons; children: ReactNode }) {
  const Icon = icons[where]
  return (
    <span className="row small muted grow" role="status">
      <Icon />
      <span>{children}</span>
    </span>
  )
}
