import '#game/parts/tokens/pressable.ts'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from '#game/parts/actions/IconButton.tsx'
import { softHyphens } from '#game/parts/paper/softHyphens.ts'
import { useWords } from '../text.ts'
import styles from './pieces.module.css'
import { useBack } from './useBack.ts'

type SideProps = { title: string; isOpen: boolean; onClose: () => void; children: ReactNode }

/** A sheet laid along the right edge: one person, one text, one list; Esc and the browser’s Back lay it back. */
export function Side({ title, isOpen, onClose, children }: SideProps) {
  const word = useWords()
  useBack(isOpen, onClose)
  return (
    <ModalOverlay className={styles.dim ?? ''} isOpen={isOpen} isDismissable onOpenChange={open => !open && onClose()}>
      <Modal className={styles.side ?? ''}>
        <Dialog className={styles.sideDialog ?? ''}>
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
