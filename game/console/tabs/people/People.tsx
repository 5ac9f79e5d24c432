import { ArrowDown, ArrowUp, Plus } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import { SectorWord } from '#game/parts/emblem/SectorWord.tsx'
import { TextField } from '#game/parts/forms/TextField.tsx'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { type Doing, useDoing } from '../../desk/doing.ts'
import { useSay } from '../../desk/text.ts'
import { useHost } from '../../run/room/host.ts'
import { useIsShown, useMarketName } from '../../run/room/MarketFilter.tsx'
import { useOpen } from '../../run/sheets/open.ts'
import styles from './people.module.css'
import { type PersonLine, peopleLines, type SortKey } from './peopleLines.ts'

/** Everybody in a plain table that a screen reader can walk; a row changes only when its person does. */
export function People() {
  const shared = useShared()
  const { desk } = useLive()
  const say = useSay()
  const doing = useDoing()
  const open = useOpen()
  const [search, setSearch] = useState('')
  const [sort, setSort] = useState<{ key: SortKey; isDown: boolean }>({ key: 'number', isDown: false })
  const isShown = useIsShown()
  const marketName = useMarketName()
  const lines = useMemo(() => peopleLines(shared), [shared])
  const found = lines
    .filter(isShown)
    .filter(({ name, organisation }) => `${name} ${organisation}`.toLowerCase().includes(search.trim().toLowerCase()))
    .sort((one, other) => (sort.isDown ? -1 : 1) * compare(one, other, sort.key))
  const removed = found.filter(({ state }) => state === 'removed').length
  const host = useHost()
  const asking = Object.keys(desk?.help ?? {}).length
  const heads: { key: SortKey; label: string }[] = [
    { key: 'name', label: say('name') },
    { key: 'organisation', label: say('organisation') },
    { key: 'place', label: say('pairOrTable') },
  ]
  return (
    <div className="stack">
      <div className={styles.bar}>
        <TextField label={say('search')} value={search} onChange={setSearch} />
        {!host && (
          <Button icon={Plus} onPress={() => open({ kind: 'newPerson' })}>
            {say('writeFor')}
          </Button>
        )}
      </div>
      <p className="small muted" role="status">
        {say('peopleFound', { count: found.length - removed })} {say('peopleRemoved', { count: removed })}{' '}
        {asking > 0 && say('peopleAsking', { count: asking })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} aria-label={say('everybody')} tabIndex={0}>
        <table className={styles.table}>
          <caption className="unseen">{say('people')}</caption>
          <thead>
            <tr>
              {heads.map(({ key, label }) => (
                <th key={key} scope="col" aria-sort={ariaSort(sort, key)}>
                  <button type="button" onClick={() => setSort({ key, isDown: sort.key === key && !sort.isDown })}>
                    {label}
                    {sort.key === key && (sort.isDown ? <ArrowDown /> : <ArrowUp />)}
                  </button>
                </th>
              ))}
              <th scope="col">{say('rightNow')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(line => (
              <Row
                key={line.id}
                {...line}
                market={marketName(line.marketId)}
                hasTiles={hasOwnTiles(shared.programme)}
                doing={doing(line.id)}
              />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

const compare = (one: PersonLine, other: PersonLine, key: SortKey): number => {
  const first = one[key]
  const second = other[key]
  const order =
    typeof first === 'number' && typeof second === 'number'
      ? first - second
      : `${first}`.localeCompare(`${second}`, 'sv', { numeric: true })
  return order || one.number - other.number
}

function ariaSort(sort: { key: SortKey; isDown: boolean }, key: SortKey): 'ascending' | 'descending' | 'none' {
  if (sort.key !== key) return 'none'
  return sort.isDown ? 'descending' : 'ascending'
}

const Row = memo(function Row({
  id,
  name,
  organisation,
  sector,
  pair,
  table,
  state,
  market,
  hasTiles,
  doing,
}: PersonLine & { market: string; hasTiles: boolean; doing: Doing }) {
  const say = useSay()
  const open = useOpen()
  return (
    <tr data-away={state !== 'present'}>
      <th scope="row">
        <button
          type="button"
          className={styles.open}
          aria-label={say('openPerson', { name })}
          onClick={() => open({ kind: 'person', id })}
        >
          {name}
        </button>
      </th>
      <td>
        {sector ? (
          <SectorWord sector={sector}>{organisation}</SectorWord>
        ) : (
          hasTiles && <span className="muted">{say('noneYet')}</span>
        )}
      </td>
      <td>{[market, table || (pair > 0 ? say('pairNumber', { number: pair }) : '')].filter(Boolean).join(', ')}</td>
      <td className={doing.isAsking ? styles.asking : undefined}>{doing.words}</td>
    </tr>
  )
})
