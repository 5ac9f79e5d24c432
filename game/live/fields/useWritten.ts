import { useRef, useState } from 'react'
import type * as z from 'zod/mini'
import { useLive, useShared } from '../Live.tsx'
import { formIn } from './form.ts'

/**
 * What is written at a desk and has not been sent, kept on the device by workshop, desk and place until it has. A desk
 * has no seat that the server could keep a draft for.
 */
export function useWritten<Form extends object>(place: string, model: z.ZodMiniType<Form>, blank: NoInfer<Form>) {
  const { id } = useShared()
  const { hostOf } = useLive()
  const key = ['written', id, hostOf ?? 'desk', place].join('-')
  const [form, setForm] = useState(() => formIn(model, localStorage.getItem(key) ?? '') ?? blank)
  const latest = useRef(form)
  const show = (next: Form) => {
    latest.current = next
    setForm(next)
  }
  return {
    form,
    put(part: Partial<Form>): void {
      show({ ...latest.current, ...part })
      keep(key, JSON.stringify(latest.current))
    },
    /** Lets go of it, and begins the next one so. Of a form that has been sent, what has been written since stays. */
    letGo(sent: Form = latest.current, next: Form = blank): void {
      if (latest.current !== sent) return
      show(next)
      localStorage.removeItem(key)
    },
  }
}

/** Where the device has no room for it, what lay there before stays: better some of the words than none. */
function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    return
  }
}
