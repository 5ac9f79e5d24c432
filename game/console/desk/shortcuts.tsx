import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'

type Act = () => void
type Shortcuts = { isOn: boolean; setOn: (isOn: boolean) => void; register: (key: string, act: Act) => () => void }

const kept = 'console.shortcuts'
const Context = createContext<Shortcuts>({ isOn: false, setOn: () => undefined, register: () => () => undefined })

/** Keys typed into a field, or into an open dialog or menu, are that field's own. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input:not([type=radio], [type=checkbox]), textarea, select, [role=dialog], [role=alertdialog], [role=menu]',
  ) !== null

/** Single keys for the desk: never while somebody types, never with a modifier, and off when the reader says so. */
export function ShortcutKeys({ children }: { children: ReactNode }) {
  const [isOn, setIsOn] = useState(() => localStorage.getItem(kept) !== 'off')
  const acts = useRef(new Map<string, Act>())
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
      const act = acts.current.get(event.key.toLowerCase())
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [isOn])
  const [value] = useState(() => ({
    setOn: (on: boolean) => {
      localStorage.setItem(kept, on ? 'on' : 'off')
      setIsOn(on)
    },
    register: (key: string, act: Act) => {
      acts.current.set(key, act)
      return () => {
        if (acts.current.get(key) === act) acts.current.delete(key)
      }
    },
  }))
  return <Context value={{ isOn, ...value }}>{children}</Context>
}

export const useShortcuts = () => useContext(Context)

/** Lets a key do what a button does, for as long as the button is there. */
export function useShortcut(key: string, act: Act, isThere = true): void {
  const { register } = useContext(Context)
  const latest = useRef(act)
  latest.current = act
  useEffect(() => (isThere ? register(key, () => latest.current()) : undefined), [key, isThere, register])
}
