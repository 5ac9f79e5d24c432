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
  const [text, setText] = useState<string>()
  const parked = Object.entries(idea.agreement.parked)
    .filter(([, one]) => one.text !== '')
    .sort(([, one], [, other]) => one.at - other.at)
  const park = async () => {
    if (!text) return
    const reply = await send({ type: 'park', ideaId: idea.id, text })
    if (!reply.ok) return
    setText(undefined)
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
      {text === undefined ? (
        <>
          <p className="small muted">{t('park.hint')}</p>
          {mayWrite(shared, seatId, idea) && (
            <Button icon={SquareParking} onPress={() => setText('')}>
              {t('park.title')}
            </Button>
          )}
        </>
      ) : (
        <div className="stack stack-close">
          <TextArea label={t('park.field')} value={text} onChange={setText} maxLength={most} autoFocus {...limits} />
          <div className="row wrap">
            <Button
              unavailable={codePoints(text.trim()) > most ? t('answer.tooLong') : undefined}
              onPress={() => park()}
            >
              {t('park.send')}
            </Button>
            <Button kind="quiet" onPress={() => setText(undefined)}>
              {t('cancel')}
            </Button>
          </div>
        </div>
      )}
    </Sheet>
  )
}
