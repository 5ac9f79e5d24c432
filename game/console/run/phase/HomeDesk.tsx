import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { DataTable } from '#game/parts/paper/DataTable.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { partiesAt } from '#shared/views/alerts.ts'
import { partnerships } from '#shared/views/screen.ts'
import { useSay } from '../../desk/text.ts'
import styles from './phase.module.css'

/** Hemkomst: which tables have answered, never what; answers open together. */
export function HomeDesk() {
  const shared = useShared()
  const say = useSay()
  const send = useSend()
  const tables = partnerships(shared).map(idea => ({ idea, ...partiesAt(shared, idea) }))
  return (
    <Sheet title={say('tablesHome')}>
      <div className={styles.tables}>
        <p>{say('tablesHomeExplain')}</p>
        <DataTable
          caption={say('tablesAnswered')}
          rows={tables}
          rowKey={({ idea }) => idea.id}
          columns={[
            { key: 'table', head: say('partnership'), cell: ({ idea }) => idea.name || idea.text, isRowHead: true },
            {
              key: 'answered',
              head: say('hasAnswered'),
              cell: ({ answered, parties, waiting }) => (
                <>
                  <b className="num">{say('ofAll', { count: answered, all: parties })}</b>
                  {waiting.length > 0 && <p className="muted">{say('waitsFor', { names: waiting.join(', ') })}</p>}
                </>
              ),
            },
            {
              key: 'open',
              head: say('answers'),
              cell: ({ idea, answered }) =>
                idea.agreement.isOpened ? (
                  say('areOpen')
                ) : (
                  <Button
                    isSmall
                    unavailable={answered === 0 ? say('noneYet') : undefined}
                    onPress={() => void send({ type: 'openAnswers', ideaId: idea.id })}
                  >
                    {say('openAnswers')}
                  </Button>
                ),
            },
          ]}
        />
      </div>
    </Sheet>
  )
}
