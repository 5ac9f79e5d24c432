import { createContext, useContext } from 'react'

/** Leads a reader to what they have left, as soon as there is something. */
export const Seeking = createContext<() => void>(() => undefined)
export const useSeek = (): (() => void) => useContext(Seeking)
