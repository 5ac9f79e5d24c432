import type { Shared } from '#shared/model/workshop.ts'
import { hourOf } from '#shared/town/hour.ts'

/** Whether the wall is light on dark: by night, and in the evening. */
export const isDark = (shared: Shared): boolean => ['night', 'evening'].includes(hourOf(shared))
