import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import type * as z from 'zod/mini'
import { useLive, useShared } from '../Live.tsx'
import { formIn } from './form.ts'
import { follow, keep, keyOf, letGo, written } from './written.ts'

/**
 * What is written at a desk and has not been sent, kept on the device by workshop, desk and place until it has. A desk
 * has no seat that the server could keep a draft for. Two open forms of one place are the same form.
 */
export function useWritten<Form extends object>(place: string, model: z.ZodMiniType<Form>, blank: NoInfer<Form>) {
  const { id } = useShared()
  const { hostOf } = useLive()
  const key = keyOf(id, `${hostOf ?? 'desk'}`, place)
  const text = useSyncExternalStore(
    useCallback(reader => follow(key, reader), [key]),
    () => written(key),
  )
  // What a form is begun over is what stood there when it was opened.
  const [opened] = useState({ model, blank })
  const read = useCallback((text: string) => formIn(opened.model, text) ?? opened.blank, [opened])
  return {
    form: useMemo(() => read(text), [read, text]),
    put(part: Partial<Form>): void {
      keep(key, { ...read(written(key)), ...part })
    },
    /** Lets go of it, and begins the next one so. Of a form that has been sent, what has been written since stays. */
    letGo(sent: Form = read(written(key)), next?: Form): void {
      if (JSON.stringify(read(written(key))) === JSON.stringify(sent)) letGo(key, next)
    },
  }
}
