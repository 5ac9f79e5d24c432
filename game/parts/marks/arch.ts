import { createLucideIcon } from 'lucide-react'

/** Two who have met: an arch over a gate, drawn to sit beside the other icons. */
export const Arch = createLucideIcon('arch', [
  ['path', { d: 'M3 21h6v-6a3 3 0 0 1 6 0v6h6', key: 'gate' }],
  ['path', { d: 'M5 21V10a7 7 0 0 1 14 0v11', key: 'arch' }],
])
