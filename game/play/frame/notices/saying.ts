import { createContext, useContext } from 'react'

/** Tells the reader what just happened, with a way to take it back where there is one. */
export type Say = (message: string, undo?: () => void) => void
export const Saying = createContext<Say>(() => undefined)
export const useSay = (): Say => useContext(Saying)
