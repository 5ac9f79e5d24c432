import { createContext, useContext, useEffect, useState } from 'react'

/** How a field tells the paper it stands on that so many signs are too many, so that the paper does not say that all is saved. */
export const Excess = createContext<(field: string, excess: number) => void>(() => undefined)

/** Tells the paper how much too long this field is, until the field is gone. */
export function useExcess(field: string, excess: number): void {
  const tell = useContext(Excess)
  useEffect(() => {
    tell(field, excess)
    return () => tell(field, 0)
  }, [tell, field, excess])
}

/** The most that any field on a paper is too long by, and what the fields tell it with. */
export function useMostExcess(): { excess: number; tell: (field: string, excess: number) => void } {
  const [found, setFound] = useState<Readonly<Record<string, number>>>({})
  const [tell] = useState(
    () => (field: string, excess: number) =>
      setFound(before => ((before[field] ?? 0) === excess ? before : { ...before, [field]: excess })),
  )
  return { excess: Math.max(0, ...Object.values(found)), tell }
}
