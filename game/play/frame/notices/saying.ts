import { createContext, useContext } from 'react'
import type { Way } from '../../../parts/messages/toasts.ts'

/** Tells the reader what just happened, with a way to take it back or to see it where there is one; what is no good news wears no check mark. */
export type Say = (message: string, on?: (() => void) | Way, isNo?: boolean) => void
export const Saying = createContext<Say>(() => undefined)
export const useSay = (): Say => useContext(Saying)
