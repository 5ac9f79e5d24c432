import type { TileText } from '#shared/model/actor.ts'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { useChipWord } from '../../frame/decks.ts'
import { useListed, useText } from '../../frame/words.ts'
import styles from './break.module.css'

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
    <Sheet title={t('changed.title')} isTight>
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
    </Sheet>
  )
}
