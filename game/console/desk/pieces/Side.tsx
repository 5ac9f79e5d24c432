import '#game/parts/tokens/pressable.ts'
import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from '#game/parts/actions/IconButton.tsx'
import { softHyphens } from '#game/parts/paper/softHyphens.ts'
import { useWords } from '../text.ts'
import styles from './pieces.module.css'
import { useBack } from './useBack.ts'

type SideProps = {
  /** Which sheet it is: another one begins at its top, where its name stands. */
  of?: string
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
}

/** A sheet laid along the right edge: one person, one text, one list; Esc and the browser’s Back lay it back. */
export function Side({ of = '', title, isOpen, onClose, children }: SideProps) {
  const word = useWords()
  useBack(isOpen, onClose)
  const sheet = useRef<HTMLElement>(null)
  useLostFocus(isOpen, sheet, onClose)
  useFreshTop(of, sheet)
  return (
    <ModalOverlay className={styles.dim ?? ''} isOpen={isOpen} isDismissable onOpenChange={open => !open && onClose()}>
      <Modal className={styles.side ?? ''}>
        <Dialog ref={sheet} className={styles.sideDialog ?? ''}>
          <div className={styles.sideHead}>
            <Heading slot="title" level={2}>
              {softHyphens(title)}
            </Heading>
            <IconButton icon={X} label={word('close')} onPress={onClose} />
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** One sheet in the place of another begins at its top, and is read from its name. */
function useFreshTop(of: string, sheet: RefObject<HTMLElement | null>): void {
  const shown = useRef(of)
  useEffect(() => {
    const before = shown.current
    shown.current = of
    if (before === '' || of === '' || before === of) return
    sheet.current?.parentElement?.scrollTo({ top: 0, behavior: 'instant' })
    sheet.current?.focus({ preventScroll: true })
  }, [of, sheet])
}

/** A button that goes away when it is pressed takes the focus with it: the keys go on from the sheet all the same. */
function useLostFocus(isOpen: boolean, sheet: RefObject<HTMLElement | null>, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!isOpen) return
    const onKey = ({ key }: KeyboardEvent) => {
      if (document.activeElement !== document.body) return
      if (key === 'Escape') close.current()
      else if (key === 'Tab') sheet.current?.focus()
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [isOpen, sheet])
}
