import { Check } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { type Sector, signOf } from '#shared/model/actor.ts'
import { useShared } from '../../../live/Live.tsx'
import { Emblem } from '../../../parts/emblem/Emblem.tsx'
import type { GlyphKey } from '../../../parts/emblem/glyphs.ts'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { classes } from '../../../parts/tokens/classes.ts'
import { useText } from '../../frame/words.ts'
import styles from '../welcome.module.css'

type Face = typeof import('../../../town/HouseFace.tsx').HouseFace

/** After so long drawings that did not come are asked for again, in ms. */
const pause = 10_000

/** What draws the houses, once it has come: whoever only joins does not wait for it, and a net that was lost comes back. */
function useHouseFace(): Face | undefined {
  const [face, setFace] = useState<Face>()
  useEffect(() => {
    let isHere = true
    let again: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const found = await import('../../../town/HouseFace.tsx').catch(() => undefined)
      if (!isHere) return
      if (found) setFace(() => found.HouseFace)
      else again = setTimeout(ask, pause)
    }
    void ask()
    return () => {
      isHere = false
      clearTimeout(again)
    }
  }, [])
  return face
}

/** In the order that they are offered: the later take the places of those that others have. */
const kit = [
  'house',
  'landmark',
  'school',
  'library',
  'tent',
  'coffee',
  'heart',
  'hands',
  'people',
  'ball',
  'music',
  'palette',
  'book',
  'leaf',
  'bus',
  'bike',
  'armchair',
  'stethoscope',
  'flame',
  'shield',
  'trees',
  'drama',
  'hammer',
  'sprout',
  'wheat',
  'baby',
  'clock',
  'ship',
  'anchor',
  'recycle',
] as const satisfies readonly GlyphKey[]

/** More at once are hard to choose among. */
const most = 18

type BuildingKitProps = {
  seatId: string
  sector: Sector
  /** What the organisation is called: its tag in the town bears it. */
  called: string
  chosen: string
  onChange: (building: string) => void
}

/** The building that the organisation has in the town, and its sign; those that nobody else has, never a real logotype. */
export function BuildingKit({ seatId, sector, called, chosen, onChange }: BuildingKitProps) {
  const t = useText()
  const name = useId()
  const face = useHouseFace()
  const { seats, actors } = useShared()
  const here = seats[seatId]
  const home = actors[here?.homeId ?? '']
  const taken = Object.values(actors)
    .filter(({ id, marketId }) => id !== home?.id && marketId === here?.marketId)
    .map(signOf)
  const offered = kit.filter(key => !taken.includes(key)).slice(0, most)
  const free = kit.filter(key => key === chosen || offered.includes(key))
  if (free.length === 0) return null
  const sign = home || chosen ? signOf({ building: chosen, number: home?.number ?? 0 }) : undefined
  return (
    <fieldset>
      <legend className="label">{t('tile.building')}</legend>
      <div className={classes(styles.plot, sector === 'public' && styles.publicPlot)} aria-hidden="true">
        {sign && <House face={face} place={styles.ownHouse} sign={sign} sector={sector} />}
        <span className={styles.paperTag}>
          <Emblem sector={sector} glyph={sign} size={28} />
          <b>{softHyphens(called) || t('tile.unnamed')}</b>
        </span>
      </div>
      <div className={styles.kit}>
        {free.map(key => (
          <label key={key} className={styles.building}>
            <input
              className="over"
              type="radio"
              name={name}
              checked={key === chosen}
              onChange={() => onChange(key)}
              aria-label={t(`building.${key}`)}
            />
            <span className={styles.buildingFace}>
              <House face={face} place={styles.house} sign={key} sector={sector} />
              <Emblem sector={sector} glyph={key} size={28} />
              <Check className={styles.taken} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type HouseProps = { face: Face | undefined; place: string | undefined; sign: string; sector: Sector }

/** A house, or its place as long as the drawings have not come. */
const House = ({ face: HouseFace, place, sign, sector }: HouseProps) =>
  HouseFace ? <HouseFace className={place} sign={sign} sector={sector} /> : <span className={place} />
