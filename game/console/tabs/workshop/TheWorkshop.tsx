import { EyeOff, ListTree, Lock, LockOpen, PenLine } from 'lucide-react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { ButtonLink } from '#game/parts/actions/ButtonLink.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { may } from '#shared/rules/access.ts'
import { isHome } from '#shared/rules/partnership/standing.ts'
import { remaining } from '#shared/views/clock/clockFace.ts'
import { areMarketsOpen } from '#shared/views/desk/markets.ts'
import { Files } from '../../after/Files.tsx'
import { Unanswered } from '../../after/slips/Unanswered.tsx'
import { useProgrammeName, useSay } from '../../desk/text.ts'
import { FormMarkets } from '../../run/room/FormMarkets.tsx'
import { useHost } from '../../run/room/host.ts'
import { useOpen } from '../../run/sheets/open.ts'
import { MeetingSheet } from '../meeting/MeetingSheet.tsx'
import { Apart } from './Apart.tsx'
import { EndNow } from './EndNow.tsx'
import { Leaders } from './Leaders.tsx'
import { Rehearse } from './Rehearse.tsx'
import { ThreeLinks } from './ThreeLinks.tsx'
import { ToAll } from './ToAll.tsx'
import styles from './workshop.module.css'

/** What concerns the whole evening and is seldom touched; a host sees what of it concerns the own market. */
export function TheWorkshop() {
  return useHost() ? <TheMarket /> : <Whole />
}

/** The way in, words to the market, those kept apart, slips and links, and what has been hidden. */
function TheMarket() {
  const shared = useShared()
  const say = useSay()
  return (
    <div className={styles.sheets}>
      <Sheet title={say('messageMarket')} level={2} isTight>
        <ToAll />
      </Sheet>
      <Sheet title={say('links')} level={2} isTight>
        <ThreeLinks />
      </Sheet>
      <Sheet title={say('keepApart')} level={2} isTight>
        <Apart />
      </Sheet>
      {isHome(shared) && shared.clock.kind !== 'homecoming' && (
        <Sheet title={say('unanswered')} level={2} isTight>
          <Unanswered />
        </Sheet>
      )}
      <HiddenOnes />
      <p className="small muted">{say('hostNot')}</p>
    </div>
  )
}

/** How many texts are hidden, and the way to them. */
function HiddenOnes() {
  const { desk } = useLive()
  const say = useSay()
  const open = useOpen()
  const hidden = Object.keys(desk?.hidden ?? {}).length
  return (
    <Sheet title={say('hiddenTexts')} level={2} isTight>
      <p>{say('hiddenCount', { count: hidden })}</p>
      {hidden > 0 && (
        <Button icon={EyeOff} onPress={() => open({ kind: 'hidden' })}>
          {say('showHidden')}
        </Button>
      )}
    </Sheet>
  )
}

/** Links, the door, words to all, files, and far down the end. */
function Whole() {
  const shared = useShared()
  const say = useSay()
  const send = useSend()
  const open = useOpen()
  const nameOf = useProgrammeName()
  const sum = shared.programme.phases.reduce((all, { minutes }) => all + minutes, shared.programme.luft)
  const who = { kind: 'facilitator' } as const
  const canPlan = !may(shared, who, 'changePlan') && Object.keys(shared.ideas).length === 0
  return (
    <div className={styles.sheets}>
      <Sheet title={say('links')} level={2} isTight>
        <ThreeLinks />
      </Sheet>
      <Sheet title={say('leaders')} level={2} isTight>
        <Leaders />
      </Sheet>
      <Sheet title={say('messageAll')} level={2} isTight>
        <ToAll />
      </Sheet>
      <Sheet title={say('door')} level={2} isTight>
        <p>{shared.isLocked ? say('doorIsShut') : say('doorIsOpen')}</p>
        <Button
          icon={shared.isLocked ? LockOpen : Lock}
          onPress={() => void send({ type: 'lockDoor', isLocked: !shared.isLocked })}
        >
          {shared.isLocked ? say('openDoor') : say('shutDoor')}
        </Button>
      </Sheet>
      <Sheet title={say('theProgramme')} level={2} isTight>
        <p>
          <b>{nameOf(shared.programme)}</b>{' '}
          <span className="muted">{say('lasts', { sum, luft: shared.programme.luft })}</span>
        </p>
        <div className="row wrap">
          {canPlan && (
            <ButtonLink href="#plan" icon={PenLine}>
              {say('changePlan')}
            </ButtonLink>
          )}
          {!may(shared, who, 'replan') && remaining(shared).length > 0 && (
            <Button icon={ListTree} onPress={() => open({ kind: 'replan' })}>
              {say('replan')}
            </Button>
          )}
        </div>
      </Sheet>
      <MeetingSheet />
      {areMarketsOpen(shared) && <FormMarkets />}
      <Sheet title={say('keepApart')} level={2} isTight>
        <Apart />
      </Sheet>
      {isHome(shared) && shared.clock.kind !== 'homecoming' && (
        <Sheet title={say('unanswered')} level={2} isTight>
          <Unanswered />
        </Sheet>
      )}
      <Sheet title={say('files')} level={2} isTight>
        <p>{say('filesAnyTime')}</p>
        <Files />
      </Sheet>
      <HiddenOnes />
      <Sheet title={say('rehearse')} level={2} isTight>
        <Rehearse />
      </Sheet>
      {!['closed', 'draft', 'checkOut'].includes(shared.clock.kind) && (
        <div className={styles.end}>
          <EndNow />
        </div>
      )}
    </div>
  )
}
