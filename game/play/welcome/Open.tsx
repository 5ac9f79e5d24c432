import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../live/Live.tsx'
import { Button } from '../../parts/actions/Button.tsx'
import { Task } from '../frame/Task.tsx'
import { useListed, useText } from '../frame/words.ts'
import { RolePaper } from '../swap/RolePaper.tsx'
import { Beforehand } from './find/Beforehand.tsx'
import { OneMoreLine } from './OneMoreLine.tsx'
import { StartSurvey } from './StartSurvey.tsx'
import { Belonging } from './tile/Belonging.tsx'
import { useWatching } from './tile/TileFirst.tsx'
import { type StepNumber, WriteTile } from './tile/WriteTile.tsx'

/** People arrive, write the tile of their own organisation and answer three short statements if they like. */
export function Open({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const view = seatView(shared, seatId)
  const home = view?.home
  const [isWatching, watch] = useWatching(seatId)
  const [step, setStep] = useState<StepNumber | 'done'>(home ? 'done' : 1)
  if (view && !hasOwnTiles(shared.programme))
    return (
      <Task title={t('open.title', { name: view.seat.name })} lead={t('taster.open')}>
        <StartSurvey seatId={seatId} />
      </Task>
    )
  if (view && !home && isWatching)
    return (
      <Task
        title={t('open.title', { name: view.seat.name })}
        lead={t('open.watching')}
        more={<Button onPress={() => watch(false)}>{t('open.writeAfterAll')}</Button>}
      >
        <StartSurvey seatId={seatId} />
      </Task>
    )
  if (!home || step !== 'done')
    return (
      <WriteTile
        seatId={seatId}
        first={step === 'done' ? 1 : step}
        onDone={() => setStep('done')}
        onWatch={() => watch(true)}
      />
    )
  return (
    <Task
      title={t('open.title', { name: view.seat.name })}
      lead={t('open.lead')}
      more={
        <Button icon={Pencil} onPress={() => setStep(1)}>
          {t('tile.change')}
        </Button>
      }
    >
      <OwnTile seatId={seatId} />
      <OneMoreLine seatId={seatId} onWrite={() => setStep(1)} />
      <Beforehand seatId={seatId} />
      <Belonging seatId={seatId} />
      <StartSurvey seatId={seatId} />
    </Task>
  )
}

/** The tile of one's own organisation, as the others see it, and who shares it. */
export function OwnTile({ seatId }: { seatId: string }) {
  const { seats, actors } = useShared()
  const t = useText()
  const listed = useListed()
  const home = actors[seats[seatId]?.homeId ?? '']
  if (!home) return null
  const colleagues = home.owners.filter(id => id !== seatId).flatMap(id => seats[id]?.name ?? [])
  return (
    <div className="stack stack-close">
      <RolePaper actor={home} size="full" />
      {colleagues.length > 0 && <p className="small muted">{t('open.shared', { names: listed(colleagues) })}</p>}
    </div>
  )
}
