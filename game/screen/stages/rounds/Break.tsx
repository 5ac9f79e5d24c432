import { Coffee } from 'lucide-react'
import { marketsOf } from '#shared/views/desk/markets.ts'
import { coffeesOf, picturesOf } from '#shared/views/desk/rounds.ts'
import { useShared } from '../../../live/Live.tsx'
import { ByMarket } from '../../frame/markets.tsx'
import { useText } from '../../words.ts'
import { Sentence } from '../Sentence.tsx'
import stages from '../stages.module.css'
import styles from './rounds.module.css'

/** The longest list that can stand beside another and still be read from the back. */
const mostBeside = 20

/** Name by name: who finds whom for a coffee. */
export function CoffeeWith({ line }: { line: string }) {
  const shared = useShared()
  const t = useText()
  const pictures = coffeesOf(shared)
  const longest = Math.max(
    ...marketsOf(shared).map(({ id }) => pictures.filter(one => one.owner.marketId === id).length),
  )
  const isLong = longest > mostBeside
  return (
    <div className={stages.stack}>
      <Sentence>{line}</Sentence>
      {pictures.length > 0 && (
        <ByMarket sideBySide={isLong ? 1 : 2}>
          {market => {
            const here = pictures.filter(({ owner }) => owner.marketId === market.id)
            return (
              <ul className={styles.coffees}>
                {here.map(({ owner, voices }) => (
                  <li key={owner.id}>
                    <b>{owner.name}</b>
                    <Coffee aria-hidden="true" />
                    <span className="unseen">{t('break.with')}</span>
                    <span>{voices.map(({ name }) => name).join(' · ')}</span>
                  </li>
                ))}
              </ul>
            )
          }}
        </ByMarket>
      )}
    </div>
  )
}

/** ”Stämde bilden?”: how it is said, and how many have. */
export function WasItRight({ line }: { line: string }) {
  const shared = useShared()
  const t = useText()
  const pictures = picturesOf(shared)
  const count = pictures.filter(({ hasSaid }) => hasSaid).length
  return (
    <div className={stages.stack}>
      <Sentence>{line}</Sentence>
      <p className={stages.below}>{t('break.tap')}</p>
      {pictures.length > 0 && <p className={stages.aside}>{t('break.said', { count, all: pictures.length })}</p>}
    </div>
  )
}
