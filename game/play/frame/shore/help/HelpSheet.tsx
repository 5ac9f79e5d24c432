import '../../../../parts/tokens/pressable.ts'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../../../../parts/actions/Button.tsx'
import { MessageLog } from '../../../../parts/messages/MessageLog.tsx'
import { rules, useSaid } from '../../decks.ts'
import { useText } from '../../words.ts'
import { Languages } from '../reading/Languages.tsx'
import { AskForHelp } from './AskForHelp.tsx'
import { Comfort } from './Comfort.tsx'
import styles from './HelpSheet.module.css'
import { MyPlace } from './MyPlace.tsx'

type HelpSheetProps = {
  isOpen: boolean
  onClose: () => void
  seatIds: readonly string[]
  messages: readonly { id: number; message: string }[]
}

/** Everything that is the same in every phase: ask for help, one's own place, the rules, language and evening light. */
export function HelpSheet({ isOpen, onClose, seatIds, messages }: HelpSheetProps) {
  const t = useText()
  const said = useSaid()
  return (
    <ModalOverlay className={styles.dim ?? ''} isOpen={isOpen} isDismissable onOpenChange={open => !open && onClose()}>
      <Modal className={styles.place ?? ''}>
        <Dialog className={styles.paper ?? ''}>
          <div className="row between">
            <Heading slot="title" level={2}>
              {t('help.title')}
            </Heading>
            <Button onPress={onClose}>{t('close')}</Button>
          </div>
          {seatIds.map(id => (
            <AskForHelp key={id} seatId={id} isNamed={seatIds.length > 1} onAsked={onClose} />
          ))}
          <MyPlace seatIds={seatIds} />
          <details className={`fold ${styles.fold}`}>
            <summary>{t('help.rules')}</summary>
            <ol className={styles.rules}>
              {rules.rules.map(({ key, rule, why }) => (
                <li key={key}>
                  <b>{said(rule)}</b>
                  <br />
                  <span className="small muted">{said(why)}</span>
                </li>
              ))}
            </ol>
          </details>
          <Comfort />
          <MessageLog label={t('help.messages')} entries={messages} empty={t('help.noMessages')} />
          <div className={`page-footer ${styles.languages}`}>
            <Languages />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
