import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import type { Town } from '#shared/town/town.ts'
import { townOf } from '#shared/town/townOf.ts'
import { hasMarkets } from '#shared/views/desk/markets.ts'
import { useShared } from '../../live/Live.tsx'
import { MapOrNone } from '../../town/engine/MapOrNone.tsx'
import { MarketTag, useTurns } from '../frame/markets.tsx'
import type { Look } from './look.ts'
import styles from './wallTown.module.css'

const fetched = () => lazy(async () => ({ default: (await import('../../town/TownView.tsx')).TownView }))

/** After so long a wall that could not draw tries again, in ms: nobody stands at it to press anything. */
const pause = 10_000

/** The board is laid out for a wall 1080 px tall and drawn larger or smaller with it. */
const boardScale = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16

function useScale(): number {
  const [scale, setScale] = useState(boardScale)
  useEffect(() => {
    const look = () => setScale(boardScale())
    addEventListener('resize', look)
    return () => removeEventListener('resize', look)
  }, [])
  return scale
}

/** So much of a wall 1920 px wide is kept for words at its right. */
const panelWidth = 672

type WallBoardProps = { town: Town; panel: number; subject: string; isStill?: boolean }

/** A town on the wall, laid out for 1080 px and drawn as large as the wall is; nothing where it cannot be drawn. */
export function WallBoard({ town, panel, subject, isStill = false }: WallBoardProps) {
  const { language } = useShared()
  const [TownView, setView] = useState<ReturnType<typeof fetched> | undefined>(fetched)
  const scale = useScale()
  useEffect(() => {
    if (TownView) return
    const again = setTimeout(() => setView(fetched), pause)
    return () => clearTimeout(again)
  }, [TownView])
  if (!TownView) return null
  const rest = () => setView(undefined)
  return (
    <div className={styles.board} style={{ zoom: scale }}>
      <MapOrNone onFault={rest}>
        <Suspense>
          <TownView {...{ town, language, panel, subject, isStill }} onUnavailable={rest} isScreen />
        </Suspense>
      </MapOrNone>
    </div>
  )
}

type WallTownProps = {
  look: Look
  /** Since when nothing moves: whatever happens is there at once, and no market gives its place to the next. */
  stillSince: number | undefined
}

/** The town on the wall: one market at a time, as much of it as the step is about. */
export function WallTown({ look, stillSince }: WallTownProps) {
  const shared = useShared()
  const { here } = useTurns(1, stillSince)
  // What the step is about lies in one market; else each has its turn.
  const about = shared.ideas[look.subject]?.marketId
  const marketId = hasMarkets(shared) ? (about ?? here[0]?.id) : undefined
  const town = useMemo(() => look.of(townOf(shared, marketId)), [look, shared, marketId])
  return (
    <div className={styles.ground}>
      <WallBoard
        {...{ town, subject: look.subject, isStill: stillSince !== undefined }}
        panel={look.hasPanel ? panelWidth : 0}
      />
      {marketId && !look.hasPanel && (
        <div className={styles.market}>
          <MarketTag marketId={marketId} />
        </div>
      )}
    </div>
  )
}
