import type { Actor, TileText } from '#shared/model/actor.ts'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { useChipWord } from '../../frame/decks.ts'
import { useListed, useText } from '../../frame/words.ts'
import styles from './break.module.css'

type Version = TileText & { version: number }

/** What a tile said when the break began: the oldest text kept since then, or what this page has seen. */
export function earliest(actor: Actor, since: number, seen: Actor | undefined): Version {
  const kept = actor.history.find(({ at }) => at >= since)
  const [first = actor] = [kept, seen].flatMap(one => one ?? []).sort((one, other) => one.version - other.version)
  return first
}

const lines = ['name', 'does', 'offers', 'needs', 'manyThink', 'limit', 'parent'] as const
const heads = {
  name: 'tile.name',
  does: 'role.weDo',
  offers: 'role.weHave',
  needs: 'role.weNeed',
  manyThink: 'role.manyThink',
  limit: 'role.weDont',
  parent: 'tile.parent',
} as const satisfies Record<(typeof lines)[number], string>

/** Before and after, line by line, of what an owner has put right. */
export function TileChanges({ before, now }: { before: TileText; now: TileText }) {
  const t = useText()
  const listed = useListed()
  const chipWord = useChipWord()
  const read = (tile: TileText, line: (typeof lines)[number]) =>
    line === 'offers' ? [listed(tile.offers.map(chipWord)), tile.offersText].filter(Boolean).join('. ') : tile[line]
  const changed = lines.filter(line => read(before, line) !== read(now, line))
  if (changed.length === 0) return null
  const said = (tile: TileText, line: (typeof lines)[number]) => read(tile, line) || t('changed.nothing')
  return (
    <section className={styles.changes} aria-label={t('changed.title')}>
      <p className="label">{t('changed.title')}</p>
      <dl>
        {changed.map(line => (
          <div key={line} className={styles.change}>
            <dt>{t(heads[line])}</dt>
            <dd>
              <span className={styles.when}>{t('changed.before')}</span>
              <span className="muted">{softHyphens(said(before, line))}</span>
            </dd>
            <dd>
              <span className={styles.when}>{t('changed.now')}</span>
              <span>{softHyphens(said(now, line))}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
