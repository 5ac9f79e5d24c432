import { SquareParking } from 'lucide-react'
import { useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { mayWrite } from '#shared/rules/agreement/agreement.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { codePoints } from '../../../parts/forms/fieldState.ts'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { useDraft } from '../../frame/notices/drafts.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { useLimits } from '../../frame/words.ts'
import { useText } from '../words.ts'
import styles from './table.module.css'

const most = 140

/** Where a question waits that nobody at the table can answer today. */
export function Parking({ seatId, idea }: { seatId: string; idea: Idea }) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const limits = useLimits()
  const send = useSend(seatId)
  const { text, change, clear } = useDraft(seatId, `park:${idea.id}`)
  const [isOpened, setOpened] = useState(false)
  const isOpen = isOpened || text !== ''
  const parked = Object.entries(idea.agreement.parked)
    .filter(([, one]) => one.text !== '')
    .sort(([, one], [, other]) => one.at - other.at)
  const close = () => {
    clear()
    setOpened(false)
  }
  const park = async () => {
    if (!text) return
    const reply = await send({ type: 'park', ideaId: idea.id, text })
    if (!reply.ok) return
    close()
    say(t('park.done'))
  }
  return (
    <Sheet title={t('park.list')} isTight>
      {parked.length > 0 && (
        <ul className={styles.parked}>
          {parked.map(([id, one]) => (
            <li key={id}>
              <SquareParking />
              <span>{one.text}</span>
            </li>
          ))}
        </ul>
      )}
      {!isOpen ? (
        <>
          <p className="small muted">{t('park.hint')}</p>
          {mayWrite(shared, seatId, idea) && (
            <Button icon={SquareParking} onPress={() => setOpened(true)}>
              {t('park.title')}
            </Button>
          )}
        </>
      ) : (
        <div className="stack stack-close">
          <TextArea
            label={t('park.field')}
            value={text}
            onChange={change}
            maxLength={most}
            autoFocus={isOpened}
            {...limits}
          />
          <div className="row wrap">
            <Button
              unavailable={codePoints(text.trim()) > most ? t('answer.tooLong') : undefined}
              onPress={() => park()}
            >
              {t('park.send')}
            </Button>
            <Button kind="quiet" onPress={close}>
              {t('cancel')}
            </Button>
          </div>
        </div>
      )}
    </Sheet>
  )
}
