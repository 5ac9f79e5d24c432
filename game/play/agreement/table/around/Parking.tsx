import { CircleCheck, SquareParking } from 'lucide-react'
import { useState } from 'react'
import type { ParkedQuestion } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { mayWrite } from '#shared/rules/agreement/agreement.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useSend } from '../../../../live/useSend.ts'
import { Button } from '../../../../parts/actions/Button.tsx'
import { codePoints } from '../../../../parts/forms/fieldState.ts'
import { TextArea } from '../../../../parts/forms/TextArea.tsx'
import { Sheet } from '../../../../parts/paper/Sheet.tsx'
import { classes } from '../../../../parts/tokens/classes.ts'
import { useDraft } from '../../../frame/notices/drafts.ts'
import { useSay } from '../../../frame/notices/saying.ts'
import { useLimits, useMay } from '../../../frame/words.ts'
import { useText } from '../../words.ts'
import styles from './around.module.css'

const most = 140

/** Where a question waits that nobody at the table can answer today, and is taken up again or called settled. */
export function Parking({ seatId, idea }: { seatId: string; idea: Idea }) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const may = useMay(seatId)
  const limits = useLimits()
  const send = useSend(seatId)
  const { text, change, clear } = useDraft(seatId, `park:${idea.id}`)
  const [isOpened, setOpened] = useState(false)
  const isOpen = isOpened || text !== ''
  const mayPark = mayWrite(shared, seatId, idea, shared.clock.startedAt) && !may('park', shared.clock.startedAt)
  const parked = Object.entries(idea.agreement.parked)
    .filter(([, one]) => one.text !== '')
    .sort(([, one], [, other]) => one.at - other.at)
  if (!mayPark && parked.length === 0) return null
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
            <Question key={id} seatId={seatId} idea={idea} parkedId={id} question={one} />
          ))}
        </ul>
      )}
      {!isOpen && mayPark && (
        <>
          <p className="small muted">{t('park.hint')}</p>
          <div>
            <Button icon={SquareParking} onPress={() => setOpened(true)}>
              {t('park.title')}
            </Button>
          </div>
        </>
      )}
      {isOpen && (
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

type QuestionProps = { seatId: string; idea: Idea; parkedId: string; question: ParkedQuestion }

function Question({ seatId, idea, parkedId, question: { text, isSettled } }: QuestionProps) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const maySettle = mayWrite(shared, seatId, idea) && may('settleParked') === undefined
  const settle = async () => {
    const reply = await send({ type: 'settleParked', ideaId: idea.id, parkedId, isSettled: !isSettled })
    if (reply.ok) say(t(isSettled ? 'park.againNow' : 'park.settledNow'))
  }
  const Icon = isSettled ? CircleCheck : SquareParking
  return (
    <li className={classes(isSettled && styles.settled)}>
      <span className={styles.question}>
        <Icon />
        <span>
          {isSettled && <b>{t('park.settled')}: </b>}
          {text}
        </span>
      </span>
      {maySettle && (
        <Button kind={isSettled ? 'quiet' : 'ordinary'} isSmall onPress={() => settle()}>
          {t(isSettled ? 'park.again' : 'park.settle')}
          <span className="unseen">: {text}</span>
        </Button>
      )}
    </li>
  )
}
