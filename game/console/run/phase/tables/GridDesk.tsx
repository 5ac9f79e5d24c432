import { useShared } from '#game/live/Live.tsx'
import { DataTable } from '#game/parts/paper/DataTable.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { softHyphens } from '#game/parts/paper/softHyphens.ts'
import { CodeStep, type GridWish } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { gridsOf } from '#shared/views/desk/grids.ts'
import { codeGrid } from '../../../desk/decks.ts'
import { usePick, useSay } from '../../../desk/text.ts'
import { useIsShown, useMarketName } from '../../room/MarketFilter.tsx'
import styles from '../phase.module.css'

/** The European code's grid: how far each table has come, and what it would move. */
export function GridDesk() {
  const shared = useShared()
  const say = useSay()
  const isShown = useIsShown()
  const marketName = useMarketName()
  const grids = gridsOf(shared).filter(({ idea }) => isShown(idea))
  return (
    <Sheet title={say('gridTitle')}>
      <p>{grids.length > 0 ? say('gridExplain') : say('gridNone')}</p>
      {grids.length > 0 && (
        <DataTable
          caption={say('gridTables')}
          rows={grids}
          rowKey={({ idea }) => idea.id}
          columns={[
            {
              key: 'table',
              head: say('partnership'),
              cell: ({ idea }) => (
                <>
                  {softHyphens(idea.name || idea.text)}
                  {marketName(idea.marketId) && <p className={styles.from}>{marketName(idea.marketId)}</p>}
                </>
              ),
              isRowHead: true,
            },
            {
              key: 'marked',
              head: say('gridMarked'),
              cell: ({ idea, marked }) => <Marks idea={idea} marked={marked} />,
            },
            {
              key: 'wish',
              head: say('gridWish'),
              cell: ({ idea }) => <Wish wish={idea.agreement.gridWish} />,
            },
          ]}
        />
      )}
    </Sheet>
  )
}

/** How many of the six are marked, and which, for whoever wants to read. */
function Marks({ idea, marked }: { idea: Idea; marked: number }) {
  const say = useSay()
  const pick = usePick()
  const { grid } = idea.agreement
  const count = <b className="num">{say('ofAll', { count: marked, all: CodeStep.options.length })}</b>
  if (marked === 0) return count
  return (
    <details className={styles.cardWords}>
      <summary>{count}</summary>
      {codeGrid.steps.map(({ key, name }) => {
        const level = codeGrid.levels.find(one => one.key === grid[key])
        return level && <p key={key}>{say('gridLine', { step: pick(name), level: pick(level.name) })}</p>
      })}
    </details>
  )
}

function Wish({ wish }: { wish: GridWish | undefined }) {
  const say = useSay()
  const pick = usePick()
  const step = codeGrid.steps.find(({ key }) => key === wish?.step)
  const level = codeGrid.levels.find(({ key }) => key === wish?.level)
  if (!step || !level) return <span className="muted">{say('gridWishNone')}</span>
  return say('gridWishTo', { step: pick(step.name), level: pick(level.name).toLocaleLowerCase() })
}
