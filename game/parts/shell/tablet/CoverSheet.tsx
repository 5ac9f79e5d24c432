import '../../tokens/pressable.ts'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../../actions/Button.tsx'
import { Mark } from '../Mark.tsx'
import { waves } from '../Water.tsx'
import styles from './CoverSheet.module.css'

type CoverSheetProps = {
  isOpen: boolean
  /** ”Lämna över till Gunnel”. */
  title: string
  children?: ReactNode
  /** The emblem of the one who takes over; the mark if it is left out. */
  sign?: ReactNode
  /** The one button, pressed by the one who takes over. */
  open: string
  onOpen: () => void
}

const water = waves(1200, 1200, 70, 5)

/** Hides everything while a shared tablet changes hands. Only its own button takes it away. */
export function CoverSheet({ isOpen, title, children, sign, open, onOpen }: CoverSheetProps) {
  return (
    <ModalOverlay className={styles.cover ?? ''} isOpen={isOpen} isKeyboardDismissDisabled>
      <svg className={styles.waves} viewBox="0 0 1200 1200" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        <path d={water} />
      </svg>
      <Modal className={styles.middle ?? ''}>
        <Dialog className={styles.paper ?? ''} aria-describedby={children ? 'cover-words' : undefined}>
          <div>{sign ?? <Mark height={3} />}</div>
          <Heading slot="title" level={1}>
            {title}
          </Heading>
          {children && (
            <div id="cover-words" className="stack stack-close">
              {children}
            </div>
          )}
          <Button kind="main" isWide autoFocus onPress={onOpen}>
            {open}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
