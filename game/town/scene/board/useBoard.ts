import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { Frame, Layout, Measure } from '#shared/town/layout/board.ts'
import { layoutOf } from '#shared/town/layout/layoutOf.ts'
import { wordsOf } from '#shared/town/layout/words.ts'
import { glowOf } from '#shared/town/scenery/light.ts'
import { sceneryOf } from '#shared/town/scenery/sceneryOf.ts'
import type { Town } from '#shared/town/town.ts'
import { pixelRatio } from '../../bake/resolution.ts'
import type { Say } from '../../labels/words.ts'
import type { Sight } from '../townScene.ts'
import { useSize } from './useSize.ts'

const family = '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", system-ui, sans-serif'

/** How wide texts are in the font that this page has loaded. */
function measure(): Measure {
  const context = document.createElement('canvas').getContext('2d')
  return (text, size, weight = 400) => {
    if (!context) return text.length * size * 0.6
    context.font = `${weight} ${size}px ${family}`
    return context.measureText(text).width
  }
}

/** Whether the letters are here: fitted without them, every tag would get the wrong width. */
function useFonts(): Measure | undefined {
  const [found, setFound] = useState<Measure>()
  useEffect(() => {
    let isHere = true
    const ready = async () => {
      await Promise.allSettled([400, 700].map(weight => document.fonts.load(`${weight} 16px ${family}`)))
      await document.fonts.ready
      if (isHere) setFound(() => measure())
    }
    void ready()
    return () => {
      isHere = false
    }
  }, [])
  return found
}

/** How the map is shown: on the big screen, with room kept free at its right, and what of the town it is about. */
export type Setting = { isScreen?: boolean; panel?: number; subject?: string }

const fontFor = ({ actors }: Town, isScreen: boolean): number => {
  if (isScreen) return 28
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
  return (actors.length <= 8 ? 16 : 14) * Math.max(1, root)
}

/** A town, where everything in it stands, and the picture of it. */
export type Board = { town: Town; layout: Layout; sight: Sight }

/** What is to be seen on this board: where everything stands, and the picture of it. */
export function useBoard(
  place: RefObject<HTMLElement | null>,
  town: Town,
  say: Say,
  { isScreen = false, panel = 0, subject = '' }: Setting,
): Board | undefined {
  const fonts = useFonts()
  const size = useSize(place)
  return useMemo(() => {
    if (!fonts || !size) return undefined
    const { width, height } = size
    const frame: Frame = {
      width,
      height,
      isScreen,
      panel,
      font: fontFor(town, isScreen),
      words: wordsOf(say.t, say.day),
    }
    const layout = layoutOf(town, frame, fonts)
    const device = {
      ratio: size.density,
      isTouch: matchMedia('(pointer: coarse)').matches,
      memory: 'deviceMemory' in navigator ? Number(navigator.deviceMemory) : 8,
    }
    const ratio = pixelRatio(device, width, height)
    return {
      ...{ town, layout },
      sight: { of: `${town.seed} ${subject}`, scenery: sceneryOf(town, layout), light: glowOf(town.light), ratio },
    }
  }, [fonts, size, town, say, isScreen, panel, subject])
}
