import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { DataTable } from '#game/parts/paper/DataTable.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { partiesAt } from '#shared/views/desk/alerts.ts'
import { partnerships, screenAt, screenSteps } from '#shared/views/screen.ts'
import { mentionOf } from '#shared/views/status.ts'
import { UnansweredFold } from '../../../after/slips/Unanswered.tsx'
import { evening } from '../../../desk/decks.ts'
import { useListed, useNoContact, useSay } from '../../../desk/text.ts'
import { useHost } from '../../room/host.ts'
import { useIsShown, useMarketName } from '../../room/MarketFilter.tsx'
import styles from '../phase.module.css'

/** Hemkomst: which tables have answered, never what; answers open together. */
export function HomeDesk() {
  const shared = useShared()
  const say = useSay()
  const listed = useListed()
  const send = useSend()
  const noContact = useNoContact()
  const host = useHost()
  const steps = screenSteps(shared, evening)
  const now = screenAt(shared, steps)
  const isShown = useIsShown()
  const marketName = useMarketName()
  const tables = partnerships(shared)
    .filter(isShown)
    .map(idea => ({
      ...{ idea, ...partiesAt(shared, idea) },
      at: steps.findIndex(({ subject }) => subject?.kind === 'partnership' && subject.id === idea.id),
    }))
  const show = (step: number) => send({ type: 'show', step })
  const open = async (ideaId: string, at: number) => {
    const reply = await send({ type: 'openAnswers', ideaId })
    if (reply.ok && at >= 0 && !host) await show(at)
  }
  return (
    <Sheet title={say('tablesHome')}>
      <div className={styles.tables}>
        <p>{say('tablesHomeExplain')}</p>
        <DataTable
          caption={say('tablesAnswered')}
          rows={tables}
          rowKey={({ idea }) => idea.id}
          columns={[
            {
              key: 'table',
              head: say('partnership'),
              cell: ({ idea }) => (
                <>
                  {mentionOf(idea)}
                  {marketName(idea.marketId) && <p className={styles.from}>{marketName(idea.marketId)}</p>}
                </>
              ),
              isRowHead: true,
            },
            {
              key: 'answered',
              head: say('hasAnswered'),
              cell: ({ answered, parties, waiting }) => (
                <>
                  <b className="num">{say('ofAll', { count: answered, all: parties })}</b>
                  {waiting.length > 0 && <p className="muted">{say('waitsFor', { names: listed(waiting) })}</p>}
                </>
              ),
            },
            {
              key: 'open',
              head: say('answers'),
              cell: ({ idea, answered, at }) => {
                // A bridge that the wall already shows can still be closed.
                if (!idea.agreement.isOpened)
                  return (
                    <Button
                      isSmall
                      unavailable={answered === 0 ? say('noneYet') : noContact}
                      onPress={() => void open(idea.id, at)}
                    >
                      {say('openAnswers')}
                    </Button>
                  )
                if (host) return <b>{say('answersAreOpen')}</b>
                if (at === now) return <b>{say('lanternsNow')}</b>
                return (
                  <Button isSmall unavailable={noContact} onPress={() => void show(at)}>
                    {say('showLanterns')}
                  </Button>
                )
              },
            },
          ]}
        />
        <UnansweredFold />
      </div>
    </Sheet>
  )
}
