import { createContext, useContext, useEffect, useState } from 'react'

/** What a field has that the workshop has not: so many signs too many, or words that only this device has. */
export type Unsaved = { excess: number; isHere: boolean }
const nothing: Unsaved = { excess: 0, isHere: false }

/** How a field tells the paper it stands on what it has not saved, so that the paper does not say that all is saved. */
export const Excess = createContext<(field: string, unsaved: Unsaved) => void>(() => undefined)

/** Tells the paper what this field has not saved, until the field is gone. */
export function useExcess(field: string, { excess, isHere }: Unsaved): void {
  const tell = useContext(Excess)
  useEffect(() => {
    tell(field, { excess, isHere })
    return () => tell(field, nothing)
  }, [tell, field, excess, isHere])
}

/** The most that any field on a paper is too long by, whether any has words that only this device has, and what the fields
 * tell it with. */
export function useMostExcess(): Unsaved & { tell: (field: string, unsaved: Unsaved) => void } {
  const [found, setFound] = useState<Readonly<Record<string, Unsaved>>>({})
  const [tell] = useState(
    () => (field: string, unsaved: Unsaved) =>
      setFound(before => {
        const { excess, isHere } = before[field] ?? nothing
        return excess === unsaved.excess && isHere === unsaved.isHere ? before : { ...before, [field]: unsaved }
      }),
  )
  const all = Object.values(found)
  return { excess: Math.max(0, ...all.map(({ excess }) => excess)), isHere: all.some(({ isHere }) => isHere), tell }
}
