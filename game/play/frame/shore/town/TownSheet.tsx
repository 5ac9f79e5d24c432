import '../../../../parts/tokens/pressable.ts'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../../../../parts/actions/Button.tsx'
import { useBackCloses } from '../../notices/useBack.ts'
import { useText } from '../../words.ts'
import type { Hands } from './hands.ts'
import { TownMap, type TownMapProps } from './TownMap.tsx'
import styles from './town.module.css'

type TownSheetProps = TownMapProps & { isOpen: boolean; onClose: () => void }

/** The whole town over the whole page, as a map or a list; it gives way to a question that is to be written. */
export function TownSheet({ isOpen, onClose, view, hands }: TownSheetProps) {
  const t = useText()
  const leaving = (go: Hands['onInvite']): typeof go => {
    return (...where) => {
      onClose()
      go(...where)
    }
  }
  const leave = hands && { ...hands, onAskIn: leaving(hands.onAskIn), onInvite: leaving(hands.onInvite) }
  useBackCloses(isOpen, onClose)
  return (
    <ModalOverlay className={styles.dim ?? ''} isOpen={isOpen} onOpenChange={open => !open && onClose()}>
      <Modal className={styles.whole ?? ''}>
        <Dialog className={styles.paper ?? ''}>
          <div className="row between">
            <Heading slot="title" level={2}>
              {t('town.title')}
            </Heading>
            <Button onPress={onClose}>{t('close')}</Button>
          </div>
          <TownMap view={view} hands={leave} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
