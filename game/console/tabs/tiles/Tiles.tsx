import { useShared } from '#game/live/Live.tsx'
import { SectorWord } from '#game/parts/emblem/SectorWord.tsx'
import { Tile } from '#game/parts/paper/Tile.tsx'
import { TileHead } from '#game/parts/paper/TileHead.tsx'
import { type Actor, isOutside, type Sector } from '#shared/model/actor.ts'
import { byMarket } from '#shared/views/desk/markets.ts'
import { mentionOf } from '#shared/views/status.ts'
import { useListed, useSay, useWords } from '../../desk/text.ts'
import { useIsShown, useMarketName } from '../../run/room/MarketFilter.tsx'
import { TextLine } from '../hide/TextLine.tsx'
import { InSwap } from './InSwap.tsx'
import styles from './tiles.module.css'

const banks: readonly Sector[] = ['ideaDriven', 'public']
const fields = ['does', 'offersText', 'needs', 'manyThink', 'limit', 'parent'] as const

/** All tiles by their bank: whose they are, who speaks for them now, where they stand. */
export function Tiles() {
  const shared = useShared()
  const say = useSay()
  const word = useWords()
  const isShown = useIsShown()
  const all = Object.values(shared.actors).filter(isShown).sort(byMarket(shared))
  if (all.length === 0) return <p className="muted">{say('noTilesYet')}</p>
  return (
    <div className={styles.banks}>
      {banks.map(sector => {
        const here = all.filter(actor => actor.sector === sector)
        return (
          <section key={sector} className="stack" aria-label={word(`bank.${sector}`)}>
            <h3>
              <SectorWord sector={sector}>{word(`bank.${sector}`)}</SectorWord>{' '}
              <span className="muted num">{here.length}</span>
            </h3>
            {here.map(actor => (
              <TileRow key={actor.id} actor={actor} />
            ))}
          </section>
        )
      })}
    </div>
  )
}

function TileRow({ actor }: { actor: Actor }) {
  const { seats, ideas } = useShared()
  const say = useSay()
  const word = useWords()
  const listed = useListed()
  const market = useMarketName()(actor.marketId)
  const names = (ids: readonly string[]) => listed(ids.map(id => seats[id]?.name ?? ''))
  const idea = ideas[actor.ideaId ?? '']
  return (
    <Tile sector={actor.sector} size="small">
      <TileHead
        sector={actor.sector}
        sectorName={word(`sector.${actor.sector}`)}
        name={actor.name}
        glyph={actor.building}
        number={actor.number}
        size="small"
        level={3}
        aside={
          <span className="small muted">
            {[market, say('tileNumber', { number: actor.number })].filter(Boolean).join(', ')}
          </span>
        }
      />
      <p className="small">
        {actor.origin === 'library' ? say('fromLibrary') : say('ownedBy', { names: names(actor.owners) })}{' '}
        {actor.voices.length > 0 && say('spokenBy', { names: names(actor.voices) })}{' '}
        {idea && say('standsAt', { idea: mentionOf(idea) })}
      </p>
      {isOutside(actor) && <p className="small">{say(actor.keepsOwnVoice ? 'ownersWish' : 'outNow')}</p>}
      <details className="fold-quiet">
        <summary>{say('whatItSays')}</summary>
        <dl>
          {fields.map(field => (
            <TextLine key={field} place={{ kind: 'actor', id: actor.id, field }} label={say(`tile.${field}`)} />
          ))}
        </dl>
        {!actor.keepsOwnVoice && <InSwap actor={actor} />}
      </details>
    </Tile>
  )
}
