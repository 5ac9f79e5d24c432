import { useState } from 'react'
import { isSwapAhead } from '#shared/rules/phases/programmes.ts'
import { seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { useStep } from '../../frame/decks.ts'
import { Task } from '../../frame/Task.tsx'
import { useListed, useText } from '../../frame/words.ts'
import { TalkMore } from '../../steps/others/TalkMore.tsx'
import { Belonging } from '../../welcome/tile/Belonging.tsx'
import { TileFirst } from '../../welcome/tile/TileFirst.tsx'
import { WriteTile } from '../../welcome/tile/WriteTile.tsx'
import { Greetings } from '../again/Greeting.tsx'
import { Judge } from './Judge.tsx'
import { presentNames, SpokenFor } from './SpokenFor.tsx'
import { TileChanges } from './TileChanges.tsx'
import { tileBefore } from './tileBefore.ts'

/** A coffee with the one who spoke for us, one tap about the picture, and a greeting to whoever gets the tile next. */
export function Break({ seatId }: { seatId: string }) {
  return (
    <TileFirst seatId={seatId}>
      <Coffee seatId={seatId} />
    </TileFirst>
  )
}

function Coffee({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const listed = useListed()
  const isAboutPicture = useStep()?.script.key === 'picture'
  const view = seatView(shared, seatId)
  const home = view?.home
  const [isChanging, setChanging] = useState(false)
  const [atFirst] = useState(home)
  if (!view) return null
  if (!home) return <Task title={t('break.anyone')} lead={t('break.leadAnyone')} isEndless />
  const changes = <TileChanges key="changes" before={tileBefore(home, shared.clock.startedAt, atFirst)} now={home} />
  if (isChanging)
    return (
      <div className="stack">
        <WriteTile seatId={seatId} onDone={() => setChanging(false)} />
        {changes}
      </div>
    )

  const voices = presentNames(shared, home.voices)
  const coffee = voices.length > 0 ? t('break.title', { names: listed(voices) }) : t('break.anyone')
  const about = t(voices.length > 0 ? 'break.lead' : 'break.leadAnyone')
  const judge = (home.voices.length > 0 || home.lastVoice !== undefined) && (
    <Judge key="judge" seatId={seatId} actor={home} isTask={isAboutPicture} onChange={() => setChanging(true)} />
  )
  const names = <SpokenFor key="names" view={view} />
  return (
    <Task title={isAboutPicture ? t('judge.title') : coffee} lead={isAboutPicture ? t('judge.lead') : about} isEndless>
      {isAboutPicture ? [judge, changes, names] : [names, judge, changes]}
      <TalkMore seatId={seatId} />
      {isSwapAhead(shared) && <Greetings view={view} isFolded />}
      {isSwapAhead(shared) && <Belonging seatId={seatId} />}
    </Task>
  )
}
