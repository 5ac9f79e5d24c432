import '../../../../parts/tokens/pressable.ts'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { SeatView } from '#shared/views/seatView.ts'
import { Button } from '../../../../parts/actions/Button.tsx'
import { useBackCloses } from '../../notices/useBack.ts'
import { useText } from '../../words.ts'
import { TownMap } from './TownMap.tsx'
import styles from './town.module.css'

type TownSheetProps = {
  view: SeatView
  /** What the map shows, as a list. */
  list: ReactNode
  isOpen: boolean
  onClose: () => void
  onAskIn?: (ideaId: string) => void
}

/** The whole town over the whole page, as a map or a list. */
export function TownSheet({ isOpen, onClose, ...map }: TownSheetProps) {
  const t = useText()
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
          <TownMap {...map} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
