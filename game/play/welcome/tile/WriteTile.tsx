import { ArrowRight, Check } from 'lucide-react'
import { useContext, useState } from 'react'
import { useLive, useShared } from '../../../live/Live.tsx'
import { Button } from '../../../parts/actions/Button.tsx'
import { SavedStatus } from '../../../parts/messages/SavedStatus.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { Task, TaskPlace } from '../../frame/Task.tsx'
import { useText, useTimeOfDay } from '../../frame/words.ts'
import { RolePaper } from '../../swap/RolePaper.tsx'
import { PickTile } from '../again/PickTile.tsx'
import styles from '../welcome.module.css'
import { isWithin } from './limits.ts'
import { TileStep } from './TileStep.tsx'
import { useTile } from './useTile.ts'

const steps = [1, 2, 3] as const
const after = { 1: 2, 2: 3, 3: 'done' } as const
export type StepNumber = (typeof steps)[number]

type WriteTileProps = {
  seatId: string
  first?: StepNumber
  onDone: () => void
  /** Somebody is only here to watch, and goes on without a tile. */
  onWatch?: () => void
}

/** The own tile: in a reunion it is looked for among those that came along, else it is written. */
export function WriteTile(props: WriteTileProps) {
  const { earlier, seats } = useShared()
  const { seatId, onDone, onWatch } = props
  const [isNew, setNew] = useState(false)
  if (!earlier || seats[seatId]?.homeId || isNew) return <TileForm {...props} />
  return <PickTile seatId={seatId} onPicked={onDone} onNew={() => setNew(true)} onWatch={onWatch} />
}

/** The own tile in three short steps; on top it stands as the others will see it. */
function TileForm({ seatId, first = 1, onDone, onWatch }: WriteTileProps) {
  const t = useText()
  const timeOfDay = useTimeOfDay()
  const { tile, home, change, save, state, savedAt } = useTile(seatId)
  const [step, setStep] = useState<StepNumber>(first)
  const [isTried, setTried] = useState(false)
  const { sector } = tile
  const isOff = useLive().connection === 'off'

  const go = async (next: StepNumber | 'done') => {
    if (!sector || !isWithin(tile)) {
      setStep(1)
      return setTried(true)
    }
    const saving = save()
    // The draft is on the device: the next question need not wait for contact.
    if (isOff && next !== 'done') return setStep(next)
    const reply = await saving
    if (reply && !reply.ok && !home) return
    if (next === 'done') onDone()
    else setStep(next)
  }
  const words = {
    rest: undefined,
    typing: t(isOff ? 'saved.unsent' : 'saved.saving'),
    saving: t('saved.saving'),
    saved: t('saved.at', { time: timeOfDay(savedAt ?? 0) }),
    device: t(isOff || home ? 'saved.unsent' : 'saved.draft'),
  }[state]
  const asSeen = sector && <RolePaper actor={{ ...tile, sector, number: home?.number }} size="full" />
  // In a half of a tablet there is room for the fields, or for the tile, and whoever writes needs the fields.
  const isHalf = useContext(TaskPlace).kind === 'half'
  return (
    <Task
      title={t('tile.title')}
      step={step}
      lead={t('tile.lead')}
      saved={words && <SavedStatus where={state === 'saved' ? 'server' : 'device'}>{words}</SavedStatus>}
      more={
        step > 1 ? (
          <Button kind="quiet" onPress={() => go(after[step])}>
            {t('tile.skip')}
          </Button>
        ) : (
          onWatch &&
          !home && (
            <Button kind="quiet" onPress={onWatch}>
              {t('tile.watch')}
            </Button>
          )
        )
      }
      main={
        <Button
          kind="main"
          icon={step === 3 ? Check : undefined}
          iconAfter={step === 3 ? undefined : ArrowRight}
          onPress={() => go(after[step])}
        >
          {t(step === 3 ? 'tile.finish' : 'next')}
        </Button>
      }
    >
      {!isHalf && asSeen}
      {steps.map(number =>
        number === step ? (
          <Sheet
            key={number}
            title={
              <span className={styles.stepHead}>
                <span className={`${styles.number} ${styles.now}`}>{number}</span>
                {t(`tile.step${number}`)}
              </span>
            }
          >
            <TileStep
              step={number}
              seatId={seatId}
              tile={tile}
              hasHome={home !== undefined}
              isTried={isTried}
              change={change}
              onClaimed={onDone}
            />
          </Sheet>
        ) : (
          <div key={number} className={styles.step}>
            <span className={`${styles.number} ${number < step ? styles.done : ''}`} aria-hidden="true">
              {number < step ? <Check /> : number}
            </span>
            <b className="grow">{t(`tile.step${number}`)}</b>
            {home && (
              <Button isSmall onPress={() => go(number)}>
                {t(number < step ? 'change' : 'tile.open')}
                <span className="unseen">: {t(`tile.step${number}`)}</span>
              </Button>
            )}
          </div>
        ),
      )}
      {isHalf && asSeen}
    </Task>
  )
}
