import { createContext, useContext } from 'react'

/** What lies open beside the page: a person, an idea, a form, a list. */
export type Opened =
  | { kind: 'idea' | 'writeFor' | 'inPlace' | 'slip' | 'ownerLink'; id: string }
  /** `saved`: what has just been written for this person. */
  | { kind: 'person'; id: string; saved?: 'seat' | 'tile' }
  | { kind: 'newPerson' | 'hidden' | 'shortcuts' | 'message' | 'replan' }

export const OpenContext = createContext<(opened: Opened | undefined) => void>(() => undefined)

/** Opens a sheet beside the page. */
export const useOpen = () => useContext(OpenContext)
