import {
  Accessibility,
  CircleQuestionMark,
  Info,
  Lock,
  Monitor,
  RefreshCw,
  TriangleAlert,
  Users,
  Wifi,
  WifiOff,
} from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLive, useShared } from '#game/live/Live.tsx'
import type { Connection } from '#game/live/liveStore.ts'
import { useLanguage } from '#game/live/Texts.tsx'
import { useNow } from '#game/live/useNow.ts'
import { ButtonLink } from '#game/parts/actions/ButtonLink.tsx'
import { IconButton } from '#game/parts/actions/IconButton.tsx'
import { LanguageSwitch } from '#game/parts/shell/LanguageSwitch.tsx'
import { PageFooter } from '#game/parts/shell/PageFooter.tsx'
import { PhaseTag } from '#game/parts/shell/PhaseTag.tsx'
import { isInTouch } from '#shared/rules/seats/presence.ts'
import { clockFace } from '#shared/views/clock/clockFace.ts'
import { useLinks } from '../../desk/links.ts'
import { useLayout } from '../../desk/pieces/useLayout.ts'
import { useShortcut } from '../../desk/shortcuts.tsx'
import { useSay, useWords } from '../../desk/text.ts'
import { codeInGroups, timeOfDay } from '../../desk/time.ts'
import { useOpen } from '../sheets/open.ts'
import styles from './tags.module.css'

/** Which evening this is, what time it is, and whether we will be done when we said. */
export function Whereabouts() {
  const shared = useShared()
  const { door } = useLinks()
  const layout = useLayout()
  const say = useSay()
  const word = useWords()
  const { language } = useLanguage()
  const now = useNow(5_000)
  const isRemote = layout === 'remote'
  const late = useLate(isRemote)
  const people = Object.values(shared.seats).filter(({ state }) => state !== 'removed').length
  const code = door ? say('codeAndPeople', { code: codeInGroups(door.code), count: people }) : undefined
  const time = timeOfDay(now, language)
  const title = shared.rehearsalOf ? `${word('rehearsal')}: ${shared.title}` : shared.title
  return (
    <>
      <PhaseTag name={title} sub={isRemote ? [time, late].filter(Boolean).join(', ') : code} />
      {!isRemote && <PhaseTag hasMark={false} name={<span className="num">{time}</span>} sub={late} />}
    </>
  )
}

function useLate(isShort: boolean): string | undefined {
  const shared = useShared()
  const say = useSay()
  const { language } = useLanguage()
  const { expectedEnd, behindMinutes, spareMinutes } = clockFace(shared, useNow(5_000))
  if (expectedEnd === undefined) return undefined
  const time = timeOfDay(expectedEnd, language)
  const ahead = spareMinutes - shared.programme.luft
  if (behindMinutes > 0) return say(isShort ? 'behindShort' : 'behind', { count: behindMinutes, time })
  if (ahead > 0) return say(isShort ? 'aheadShort' : 'ahead', { count: ahead, time })
  return say(isShort ? 'onTimeShort' : 'onTime', { time })
}

/** In touch or not, the big screen, and help. */
export function Status({ onPeople }: { onPeople: () => void }) {
  const { presence } = useLive()
  const { seats, clock } = useShared()
  const { screen } = useLinks()
  const layout = useLayout()
  const say = useSay()
  const open = useOpen()
  useShortcut('?', () => open({ kind: 'shortcuts' }))
  const here = Object.values(seats).filter(({ state }) => state !== 'removed')
  const connected = here.filter(seat => isInTouch(seat, presence[seat.id]?.isConnected)).length
  return (
    <>
      <Lamp />
      {layout === 'remote' && clock.kind !== 'closed' && (
        <button type="button" className={`btn ${styles.people}`} onClick={onPeople}>
          <Users />
          <span className="num">
            {connected}/{here.length}
          </span>
          <span className="unseen">{say('peopleConnected')}</span>
        </button>
      )}
      {layout !== 'remote' && screen && (
        <ButtonLink href={screen} isNewWindow icon={Monitor}>
          {say('bigScreen')}
        </ButtonLink>
      )}
      <IconButton icon={CircleQuestionMark} label={say('keyboard')} onPress={() => open({ kind: 'shortcuts' })} />
    </>
  )
}

/** What the lamp says: whatever closed the connection is no contact. */
function lampOf(connection: Connection, cannotSave: boolean): 'on' | 'off' | 'unwell' | 'connecting' {
  if (connection !== 'on' && connection !== 'connecting') return 'off'
  return cannotSave ? 'unwell' : connection
}

/** So long it says that what was wrong is well again. */
const wellMs = 10_000

/** The connection lamp: always there, heard when it changes, large when something is wrong. */
function Lamp() {
  const { connection, cannotSave } = useLive()
  const layout = useLayout()
  const word = useWords()
  const say = useSay()
  const [was, setWas] = useState<'off' | 'unwell'>()
  const key = lampOf(connection, cannotSave)
  useEffect(() => {
    if (key === 'off' || key === 'unwell') return setWas(key)
    const timer = setTimeout(() => setWas(undefined), wellMs)
    return () => clearTimeout(timer)
  }, [key])
  const isWrong = key === 'off' || key === 'unwell'
  const well = { off: say('backOn'), unwell: say('savesAgain') }
  const words = {
    on: was ? well[was] : word('connection.on'),
    off: say('noContact'),
    unwell: say('cannotSave'),
    connecting: say('connecting'),
  }
  const Sign = { on: Wifi, off: WifiOff, unwell: TriangleAlert, connecting: RefreshCw }[key]
  return (
    <div role="status" className={!isWrong && layout === 'remote' ? 'unseen' : styles.lamp} data-off={isWrong}>
      <Sign />
      <span className={key === 'on' && layout === 'two' ? 'unseen' : undefined}>{words[key]}</span>
    </div>
  )
}

/** The foot of the console. */
export function Footer() {
  const word = useWords()
  const { language, choose } = useLanguage()
  return (
    <PageFooter
      label={word('footer.about')}
      links={[
        { href: '/tillganglighet', label: word('footer.accessibility'), icon: Accessibility },
        { href: '/integritet', label: word('footer.privacy'), icon: Lock },
        { href: '/om', label: word('footer.about'), icon: Info },
      ]}
    >
      <LanguageSwitch
        label={word('language')}
        languages={[
          { code: 'sv', name: word('language.sv') },
          { code: 'en', name: word('language.en') },
        ]}
        current={language}
        onChange={choose}
      />
    </PageFooter>
  )
}
