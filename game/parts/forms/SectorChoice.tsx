import { Building2, Check, Users } from 'lucide-react'
import { useId } from 'react'
import type { Sector } from '#shared/model/actor.ts'
import { classes } from '../tokens/classes.ts'

type SectorChoiceProps = {
  legend: string
  /** The sector's word, and examples of who belongs there. */
  words: Record<Sector, { name: string; examples: string }>
  chosen: Sector | undefined
  onChange: (sector: Sector) => void
}

const sectors: readonly Sector[] = ['ideaDriven', 'public']

/** Two large choices: round and plum, square and blue. */
export function SectorChoice({ legend, words, chosen, onChange }: SectorChoiceProps) {
  const name = useId()
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      <div className="choices">
        {sectors.map(sector => {
          const isPublic = sector === 'public'
          return (
            <label key={sector} className="choice">
              <input
                className="over"
                type="radio"
                name={name}
                checked={sector === chosen}
                onChange={() => onChange(sector)}
              />
              <span className={classes('choice-face', isPublic && 'public')}>
                <span className={classes('emblem', isPublic && 'public')}>{isPublic ? <Building2 /> : <Users />}</span>
                <span>
                  <b>{words[sector].name}</b>
                  <small>{words[sector].examples}</small>
                </span>
                <span className="choice-tick">
                  <Check />
                </span>
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
