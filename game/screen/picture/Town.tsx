import type { Sector } from '#shared/model/actor.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { presentSeats } from '#shared/rules/seats/presence.ts'
import { partnerships } from '#shared/views/screen.ts'
import { isAnchored } from '#shared/views/status.ts'
import town from '../../../assets/art/town.svg?url'
import { useShared } from '../../live/Live.tsx'
import { SectorWord } from '../../parts/emblem/SectorWord.tsx'
import { useText } from '../words.ts'
import { isDark, type Light } from './light.ts'
import styles from './picture.module.css'
import { Lights, Tinted } from './Tinted.tsx'

const banks = ['ideaDriven', 'public'] as const
const housesOnBank = 12

/** A house for each tile that has come; in a taster, where nobody brings one, for every other person. */
const tilesOf = (shared: Shared, sector: Sector): number =>
  hasOwnTiles(shared.programme) ? homeTiles(shared, sector) : halfOf(presentSeats(shared).length, sector)

const halfOf = (people: number, sector: Sector): number =>
  sector === 'ideaDriven' ? Math.ceil(people / 2) : Math.floor(people / 2)

const homeTiles = (shared: Shared, sector: Sector): number =>
  Object.values(shared.actors).filter(actor => actor.origin === 'home' && actor.sector === sector).length

/** Two banks of houses: one lights up for each tile that has come, and the bridge lies there once two sides have met. */
export function Town({ light, withBanks }: { light: Light; withBanks: boolean }) {
  const shared = useShared()
  const t = useText()
  const formed = partnerships(shared)
  const isBorne = formed.some(idea => isAnchored(shared, idea))
  const parts = (...ids: string[]) => ids.map(id => <use key={id} href={`${town}#${id}`} />)
  return (
    <>
      <svg className={styles.picture} viewBox="0 0 1920 470" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
        <Lights light={light} />
        <Tinted layer="water">{parts(light === 'dawn' ? 'dawn' : 'water')}</Tinted>
        {isDark(light) && parts('stars')}
        <Tinted layer="land">{parts('land')}</Tinted>
        <Tinted layer="houses">
          {parts('houses')}
          {formed.length > 0 && parts('bridge')}
        </Tinted>
        <g className={isDark(light) ? undefined : styles.unlit}>
          {banks.map(sector =>
            parts(
              ...Array.from(
                { length: Math.min(housesOnBank, tilesOf(shared, sector)) },
                (_, house) => `${sector}-${house}`,
              ),
            ),
          )}
          {isBorne && parts('lanterns')}
        </g>
      </svg>
      {banks
        .filter(() => withBanks)
        .map(sector => (
          <p key={sector} className={styles.bank} data-sector={sector}>
            <SectorWord sector={sector}>{t(`bank.${sector}`)}</SectorWord>
          </p>
        ))}
    </>
  )
}
