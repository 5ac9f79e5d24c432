import { createContext, useContext } from 'react'

/** Tells the reader what just happened, with a way to take it back where there is one; what is no good news wears no check mark. */
export type Say = (message: string, undo?: () => void, isNo?: boolean) => void
export const Saying = createContext<Say>(() => undefined)
export const useSay = (): Say => useContext(Saying)
