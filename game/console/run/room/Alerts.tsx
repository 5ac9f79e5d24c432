import { Hand, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useNow } from '#game/live/useNow.ts'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { rowless } from '#shared/rules/agreement/agreement.ts'
import { type Alert, alertsOf } from '#shared/views/desk/alerts.ts'
import { marketNumber } from '#shared/views/desk/markets.ts'
import { useIdeaTitle } from '../../desk/ideaTitle.ts'
import { useListed, useSay, useWords } from '../../desk/text.ts'
import styles from '../run.module.css'
import { type Opened, useOpen } from '../sheets/open.ts'

/** At most three things to walk over to, each with what to do about it; a phone shows the first and counts the rest. */
export function Alerts({ isShort }: { isShort?: boolean }) {
  const shared = useShared()
  const { desk } = useLive()
  const say = useSay()
  const now = useNow(5_000)
  const [isAll, setAll] = useState(false)
  if (!desk) return null
  const alerts = alertsOf(shared, desk, now)
  const shown = isShort && !isAll ? alerts.slice(0, 1) : alerts
  const hidden = alerts.length - shown.length
  return (
    <section className={styles.alerts} aria-label={say('alerts')}>
      <p className="unseen" role="status">
        {say('alertCount', { count: alerts.length })}
      </p>
      {shown.map(alert => (
        <OneAlert key={keyOf(alert)} alert={alert} />
      ))}
      {hidden > 0 && (
        <p className={styles.moreAlerts}>
          <span className="muted">{say('moreAlerts', { count: hidden })}</span>
          <Button kind="quiet" isSmall onPress={() => setAll(true)}>
            {say('show')}
          </Button>
        </p>
      )}
    </section>
  )
}

/** So many people are named to whoever is to ask one of them. */
const mostAsked = 3

const keyOf = (alert: Alert): string => Object.values(alert).slice(0, 2).join(':')

function OneAlert({ alert }: { alert: Alert }) {
  const words = useAlertWords(alert)
  return (
    <div className={styles.alert} data-kind={alert.kind}>
      {alert.kind === 'help' ? <Hand /> : <TriangleAlert />}
      <p>{words.sentence}</p>
      <Button isSmall onPress={words.act}>
        {words.action}
      </Button>
    </div>
  )
}

/** What an alert says, and what its button does. */
function useAlertWords(alert: Alert): { sentence: string; action: string; act: () => void } {
  const shared = useShared()
  const say = useSay()
  const word = useWords()
  const listed = useListed()
  const send = useSend()
  const open = useOpen()
  const name = (seatId: string) => shared.seats[seatId]?.name ?? ''
  const title = useIdeaTitle()
  const idea = (ideaId: string) => title(shared.ideas[ideaId])
  const look = (action: string, to: Opened) => ({ action, act: () => open(to) })
  const remind = (ideaId: string, text: string) => ({
    action: say('remind'),
    act: () => void send({ type: 'message', ideaId, text }),
  })
  switch (alert.kind) {
    case 'help':
      return {
        sentence: say(`asks.${alert.help}`, { name: name(alert.seatId), place: placeOf(shared, alert.seatId, say) }),
        action: say('iGo'),
        act: () => void send({ type: 'helped', seatId: alert.seatId }),
      }
    case 'noTile':
      return {
        sentence: say('noTile', { name: name(alert.seatId) }),
        ...look(say('writeForThem'), { kind: 'writeFor', id: alert.seatId }),
      }
    case 'thinTiles': {
      const actor = shared.actors[shared.seats[alert.seatId]?.homeId ?? '']?.name ?? ''
      return {
        sentence: say('thinTiles', { count: alert.count, actor }),
        ...look(say('writeForThem'), { kind: 'writeFor', id: alert.seatId }),
      }
    }
    case 'noDevice':
      return {
        sentence: say('waitsAlert', { name: name(alert.seatId), count: alert.count }),
        ...look(say('writeForThem'), { kind: 'inPlace', id: alert.seatId }),
      }
    case 'noIdea': {
      const pair = shared.pairs[alert.pairId]
      const names = listed((pair?.seatIds ?? []).map(name))
      return {
        sentence: say('noIdea', { number: pair?.number ?? 0, names, market: marketNumber(shared, pair?.marketId) }),
        ...look(say('whoAreThey'), { kind: 'person', id: pair?.seatIds[0] ?? '' }),
      }
    }
    case 'lacksSector':
      return {
        sentence: say(`without.${alert.sector}`, { idea: idea(alert.ideaId) }),
        ...look(say('whoCould'), { kind: 'idea', id: alert.ideaId }),
      }
    case 'onePair':
      return {
        sentence: say('onePair', { idea: idea(alert.ideaId) }),
        ...look(say('whoCould'), { kind: 'idea', id: alert.ideaId }),
      }
    case 'crowded':
      return {
        sentence: say('crowded', { idea: idea(alert.ideaId), count: alert.tiles }),
        ...remind(alert.ideaId, say('remindCrowded')),
      }
    case 'unanswered': {
      const invitation = shared.invitations[alert.invitationId]
      const actor = shared.actors[invitation?.actorId ?? '']?.name ?? ''
      return {
        sentence: say('unanswered', { actor, idea: idea(invitation?.ideaId ?? ''), count: alert.minutes }),
        ...look(say('show'), { kind: 'idea', id: invitation?.ideaId ?? '' }),
      }
    }
    case 'noStayer':
      return {
        sentence: say('noStayer', { idea: idea(alert.ideaId) }),
        ...look(say('show'), { kind: 'idea', id: alert.ideaId }),
      }
    case 'noCard':
      return {
        sentence: say('noCard', { idea: idea(alert.ideaId) }),
        action: say('giveOne'),
        act: () => void send({ type: 'drawHappening', ideaId: alert.ideaId }),
      }
    case 'cardWaits':
      return {
        sentence: say('cardWaits', { idea: idea(alert.ideaId), count: alert.minutes }),
        ...remind(alert.ideaId, say('remindCard')),
      }
    case 'emptyAgreement':
      return {
        sentence: say('emptyAgreement', { idea: idea(alert.ideaId) }),
        ...remind(alert.ideaId, say('remindAgreement', { question: word('goal.question') })),
      }
    case 'twoTexts':
      return {
        sentence: say('twoTexts', { idea: idea(alert.ideaId) }),
        ...remind(alert.ideaId, say('remindTwoTexts')),
      }
    case 'pastDay':
      return {
        sentence: say('pastDay', { idea: idea(alert.ideaId) }),
        ...remind(alert.ideaId, say('remindDay')),
      }
    case 'lacksText': {
      const table = shared.ideas[alert.ideaId]
      const names = listed(table ? rowless(shared, table).map(one => one.name) : [])
      const lacks = listed(alert.lacks.map(part => say(`lacks.${part}`, { names })))
      return {
        sentence: say('lacksText', {
          idea: title(table),
          lacks,
          names: listed(alert.askIds.slice(0, mostAsked).map(name)),
        }),
        ...remind(alert.ideaId, say('remindText', { lacks })),
      }
    }
    case 'noAnswers':
      return {
        sentence: say('noAnswers', { idea: idea(alert.ideaId), count: alert.count }),
        ...remind(alert.ideaId, say('remindAnswers')),
      }
    case 'noStep':
      return {
        sentence: say('noStep', { idea: idea(alert.ideaId) }),
        ...remind(alert.ideaId, say('remindStep')),
      }
  }
}

function placeOf(shared: ReturnType<typeof useShared>, seatId: string, say: ReturnType<typeof useSay>): string {
  const seat = shared.seats[seatId]
  const pair = shared.pairs[seat?.pairId ?? '']
  const table = shared.ideas[seat?.tableId ?? '']
  if (table?.name) return say('atTable', { table: table.name })
  return pair ? say('inPair', { number: pair.number, market: marketNumber(shared, pair.marketId) }) : ''
}
