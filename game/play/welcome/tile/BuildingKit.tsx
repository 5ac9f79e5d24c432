import { lazy, Suspense, useId } from 'react'
import { type Sector, signOf } from '#shared/model/actor.ts'
import { useShared } from '../../../live/Live.tsx'
import { Emblem } from '../../../parts/emblem/Emblem.tsx'
import type { GlyphKey } from '../../../parts/emblem/glyphs.ts'
import { useText } from '../../frame/words.ts'
import styles from '../welcome.module.css'

/** The drawings come when they are asked for: whoever only joins does not wait for them. */
const HouseFace = lazy(async () => ({ default: (await import('../../../town/HouseFace.tsx')).HouseFace }))

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
] as const satisfies readonly GlyphKey[]

type BuildingKitProps = { seatId: string; sector: Sector; chosen: string; onChange: (building: string) => void }

/** The building that the organisation has in the town, and its sign; those that nobody else has, never a real logotype. */
export function BuildingKit({ seatId, sector, chosen, onChange }: BuildingKitProps) {
  const t = useText()
  const name = useId()
  const { seats, actors } = useShared()
  const here = seats[seatId]
  const taken = Object.values(actors)
    .filter(({ id, marketId }) => id !== here?.homeId && marketId === here?.marketId)
    .map(signOf)
  const free = kit.filter(key => key === chosen || !taken.includes(key))
  if (free.length === 0) return null
  return (
    <fieldset>
      <legend className="label">{t('tile.building')}</legend>
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
              <Suspense fallback={<span className={styles.house} />}>
                <HouseFace className={styles.house} sign={key} sector={sector} />
              </Suspense>
              <Emblem sector={sector} glyph={key} size={36} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
