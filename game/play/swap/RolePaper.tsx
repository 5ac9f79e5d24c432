import { useContext } from 'react'
import type { TileText } from '#shared/model/actor.ts'
import { SectorWord } from '../../parts/emblem/SectorWord.tsx'
import { MiniTag } from '../../parts/marks/MiniTag.tsx'
import { Tile } from '../../parts/paper/Tile.tsx'
import { TileHead } from '../../parts/paper/TileHead.tsx'
import { chipIcons, useChipWord } from '../frame/decks.ts'
import { TaskPlace } from '../frame/Task.tsx'
import { useText } from '../frame/words.ts'
import styles from './swap.module.css'

type RolePaperProps = {
  actor: TileText & { number?: number }
  /** ”Du talar för”, above the name. */
  lead?: string
  size?: 'full' | 'role'
  level?: 1 | 2 | 3
  /** Without its head where the name stands right above, as in a half of a tablet. */
  isBare?: boolean
}

/** A tile as it is said aloud: we do, we have, we need, many think that we. */
export function RolePaper({ actor, lead, size: wanted = 'role', level = 2, isBare = false }: RolePaperProps) {
  const t = useText()
  const isHalf = useContext(TaskPlace).kind === 'half'
  const size = isHalf ? 'full' : wanted
  const chipWord = useChipWord()
  const { sector, name, building, number, does, offers, offersText, needs, manyThink, limit } = actor
  const nothing = <span className="muted">{t('tile.nothing')}</span>
  const aside = number !== undefined && <span className="small muted">{t('tile.number', { number })}</span>
  return (
    <Tile sector={sector} size={size}>
      {isBare ? (
        <p className={styles.bare}>
          <SectorWord sector={sector}>{t(`sector.${sector}`)}</SectorWord>
          {aside}
        </p>
      ) : (
        <TileHead
          sector={sector}
          sectorName={t(`sector.${sector}`)}
          name={name || t('tile.unnamed')}
          glyph={building}
          number={number}
          size={size}
          level={level}
          lead={isHalf ? undefined : lead}
          aside={aside}
        />
      )}
      <dl className={size === 'role' ? styles.sentences : styles.lines}>
        <dt>{t('role.weDo')}</dt>
        <dd>{does || nothing}</dd>
        <dt>{t('role.weHave')}</dt>
        <dd>
          {offers.length > 0 && (
            <span className={styles.tags}>
              {offers.map(chip => (
                <MiniTag key={chip} icon={chipIcons[chip]}>
                  {chipWord(chip)}
                </MiniTag>
              ))}
            </span>
          )}
          {offersText || (offers.length === 0 && nothing)}
        </dd>
        <dt>{t('role.weNeed')}</dt>
        <dd>{needs || nothing}</dd>
        {manyThink && (
          <>
            <dt>{t(isSentence(manyThink, t('role.manyThink')) ? 'role.many' : 'role.manyThink')}</dt>
            <dd>{manyThink}</dd>
          </>
        )}
        {limit && (
          <>
            <dt>{t('role.weDont')}</dt>
            <dd>{limit}</dd>
          </>
        )}
      </dl>
    </Tile>
  )
}

/** Some write the whole sentence, others only its end. */
const isSentence = (text: string, opening: string): boolean => {
  const words = (from: string) => from.toLowerCase().split(/\s+/).slice(0, 2).join(' ')
  return words(text) === words(opening)
}
