import { CalendarPlus } from 'lucide-react'
import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { useNow } from '#game/live/useNow.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { ButtonLink } from '#game/parts/actions/ButtonLink.tsx'
import { StatusPill } from '#game/parts/marks/StatusPill.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { partnerships } from '#shared/views/screen.ts'
import { mentionOf, statusOf } from '#shared/views/status.ts'
import { useSay, useWords } from '../desk/text.ts'
import { timeOfDay } from '../desk/time.ts'
import { PanelDesk } from '../run/phase/talk/PanelDesk.tsx'
import { useHost } from '../run/room/host.ts'
import { useOpen } from '../run/sheets/open.ts'
import { HiddenTexts } from '../tabs/hide/HiddenTexts.tsx'
import { pillOf } from '../tabs/partnerships/marks.ts'
import { FilmFold } from '../tabs/town/film/FilmFold.tsx'
import { AfterLetters } from './AfterLetters.tsx'
import styles from './after.module.css'
import { Files } from './Files.tsx'
import { Letters } from './Letters.tsx'
import { Reopen } from './Reopen.tsx'
import { SurveySums } from './SurveySums.tsx'
import { Unconfirmed } from './Unconfirmed.tsx'

const reopenMs = 24 * 60 * 60_000

/** Klart på fem minuter: what is unconfirmed, what should not go along, the document. */
export function After() {
  const shared = useShared()
  const say = useSay()
  const word = useWords()
  const host = useHost()
  const open = useOpen()
  const { language } = useLanguage()
  const now = useNow(60_000)
  const tables = partnerships(shared)
  const mayReopen = now - shared.clock.startedAt < reopenMs
  return (
    <div className={styles.after}>
      <div>
        <h1>{say('fiveMinutes')}</h1>
        <p className="muted">{say('closedAt', { time: timeOfDay(shared.clock.startedAt, language) })}</p>
      </div>
      {hasOwnTiles(shared.programme) ? <Unconfirmed /> : <Taster />}
      <Sheet title={say('afterTwo')} level={2}>
        <p>{say('afterHide')}</p>
        <ul className={styles.look}>
          {tables.map(idea => (
            <li key={idea.id}>
              <span className="grow">{mentionOf(idea)}</span>
              <StatusPill kind={pillOf[statusOf(shared, idea)]}>{word(`status.${statusOf(shared, idea)}`)}</StatusPill>
              <Button isSmall onPress={() => open({ kind: 'idea', id: idea.id })}>
                {say('lookAndHide')} <span className="unseen">{mentionOf(idea)}</span>
              </Button>
            </li>
          ))}
        </ul>
        <h3>{say('hiddenTexts')}</h3>
        <HiddenTexts />
      </Sheet>
      {host ? (
        <p className="small muted">{say('hostAfter')}</p>
      ) : (
        <>
          <Sheet title={say('afterThree')} level={2}>
            <p>{say('fileTruth')}</p>
            <Files />
          </Sheet>
          <Sheet>
            <FilmFold />
          </Sheet>
          <Sheet title={say('afterFour')} level={2}>
            <p>{say('namesErased')}</p>
          </Sheet>
          {hasOwnTiles(shared.programme) && <Letters />}
          <PanelDesk />
          <AfterLetters />
          <SurveySums />
          {hasOwnTiles(shared.programme) && tables.length > 0 && <Again />}
          {mayReopen && <Reopen />}
        </>
      )}
    </div>
  )
}

/** The way to the meeting that follows this one up. */
function Again() {
  const say = useSay()
  const { id } = useShared()
  return (
    <Sheet title={say('planReunion')} level={2}>
      <p className="measure">{say('reunionExplain')}</p>
      <div>
        <ButtonLink href={`/regi/ny#fran=${id}`} icon={CalendarPlus}>
          {say('planReunion')}
        </ButtonLink>
      </div>
    </Sheet>
  )
}

/** What was tried out binds nobody: that is said first, where otherwise the unconfirmed would be gone through. */
function Taster() {
  const say = useSay()
  return (
    <Sheet title={say('tasterAfter')} level={2}>
      <p className="measure">{say('tasterAfterWords')}</p>
    </Sheet>
  )
}
