import '../tokens/pressable.ts'
import { type ReactNode, useId } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button.tsx'
import styles from './ConfirmDialog.module.css'

type ConfirmDialogProps = {
  isOpen: boolean
  title: string
  /** What happens, what is kept. Read out with the title. */
  children: ReactNode
  confirm: string
  cancel: string
  onConfirm: () => void
  onCancel: () => void
  /** Something disappears for good. */
  isDanger?: boolean
  /** Why it cannot be confirmed yet, for example before the code is typed. */
  unavailable?: string | undefined
  /** A field that must be filled in first. It takes the focus then. */
  field?: ReactNode
}

/** Asked only before something ends or disappears. Focus stands on the safe choice, and Esc takes it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirm, cancel, onConfirm, onCancel, isDanger, unavailable, field } = props
  const words = useId()
  return (
    <ModalOverlay className={styles.dim ?? ''} isOpen={isOpen} isDismissable onOpenChange={open => !open && onCancel()}>
      <Modal className={styles.place ?? ''}>
        <Dialog className={styles.paper ?? ''} role="alertdialog" aria-describedby={words}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div id={words} className="stack stack-close">
            {children}
          </div>
          {field}
          <div className={styles.choices}>
            <Button autoFocus={!field} onPress={onCancel}>
              {cancel}
            </Button>
            <Button kind={isDanger ? 'danger' : 'main'} unavailable={unavailable} onPress={onConfirm}>
              {confirm}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
