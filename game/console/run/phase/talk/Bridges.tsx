import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { DataTable } from '#game/parts/paper/DataTable.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { type Bridge, bridgesOf } from '#shared/views/desk/bridges.ts'
import { screenAt, screenSteps } from '#shared/views/screen.ts'
import { evening } from '../../../desk/decks.ts'
import { useListed, useNoContact, useSay } from '../../../desk/text.ts'
import phase from '../phase.module.css'

/** What became of each partnership since last time, as its table writes it, and which of them tells aloud now. */
export function Bridges() {
  const shared = useShared()
  const say = useSay()
  const send = useSend()
  const noContact = useNoContact()
  const steps = screenSteps(shared, evening)
  const now = screenAt(shared, steps)
  const at = (ideaId: string) =>
    steps.findIndex(({ subject }) => subject?.kind === 'partnership' && subject.id === ideaId)
  return (
    <Sheet title={say('bridgesTitle')}>
      <div className={phase.tables}>
        <p>{say('bridgesExplain')}</p>
        <DataTable
          caption={say('bridgesCaption')}
          rows={bridgesOf(shared)}
          rowKey={({ idea }) => idea.id}
          columns={[
            {
              key: 'bridge',
              head: say('partnership'),
              isRowHead: true,
              cell: ({ idea, here }) => (
                <>
                  {idea.name || idea.text}
                  {here.length === 0 && <p className={phase.from}>{say('bridgeNobody')}</p>}
                </>
              ),
            },
            { key: 'steps', head: say('bridgeSteps'), cell: bridge => <Steps bridge={bridge} /> },
            { key: 'told', head: say('bridgeTold'), cell: bridge => <Told bridge={bridge} /> },
            {
              key: 'show',
              head: say('bridgeScreen'),
              cell: ({ idea }) =>
                at(idea.id) === now ? (
                  <b>{say('onScreenNow')}</b>
                ) : (
                  <Button
                    isSmall
                    unavailable={noContact}
                    onPress={() => void send({ type: 'show', step: at(idea.id) })}
                  >
                    {say('bridgeShow')} <span className="unseen">{idea.name || idea.text}</span>
                  </Button>
                ),
            },
          ]}
        />
      </div>
    </Sheet>
  )
}

function Steps({ bridge: { steps, taken } }: { bridge: Bridge }) {
  const say = useSay()
  const listed = useListed()
  if (steps.length === 0) return <span className="muted">{say('bridgeNone')}</span>
  const told = (['yes', 'partly', 'notYet'] as const).filter(outcome => taken[outcome] > 0)
  const { untold } = taken
  return (
    <>
      {told.length > 0 && <p>{listed(told.map(one => say(`bridgeCount.${one}`, { count: taken[one] })))}</p>}
      {untold > 0 && <p className="muted">{say('bridgeUntold', { count: untold })}</p>}
    </>
  )
}

function Told({ bridge: { happened, needed } }: { bridge: Bridge }) {
  const say = useSay()
  if (!happened && !needed) return <span className="muted">{say('bridgeNothing')}</span>
  return (
    <>
      {happened && <p>{happened}</p>}
      {needed && <p className="muted">{say('bridgeNeeds', { text: needed })}</p>}
    </>
  )
}
