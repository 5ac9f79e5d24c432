import { Image as ImageIcon, Shapes } from 'lucide-react'
import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import { hasMarkets, marketsOf } from '#shared/views/desk/markets.ts'
import { useLinks } from '../../desk/links.ts'
import { useSay } from '../../desk/text.ts'
import { type PictureKind, savePicture } from './savePicture.ts'
import styles from './town.module.css'

/** The town as it stands, to take home; where there are several markets, each one's town by itself. */
export function TownPictures() {
  const shared = useShared()
  const say = useSay()
  if (!hasMarkets(shared)) return <Pictures />
  return (
    <section className={styles.pictures}>
      <h3>{say('picture.markets')}</h3>
      <ul className="stack stack-close">
        {marketsOf(shared).map(({ id, number }) => (
          <li key={id}>
            <span>{say('marketName', { number })}</span>
            <Pictures market={number} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The two pictures of one town: for any text or page, and as a drawing that keeps its edges. */
function Pictures({ market = 0 }: { market?: number }) {
  const { picture } = useLinks()
  const say = useSay()
  const [failed, setFailed] = useState<'fetch' | 'draw'>()
  const take = async (kind: PictureKind) => {
    setFailed(undefined)
    setFailed(await savePicture(picture(market), kind))
  }
  const called = (kind: PictureKind) =>
    market === 0 ? (
      say(`picture.${kind}`)
    ) : (
      <>
        <span className="unseen">{say('marketName', { number: market })}</span> {kind.toUpperCase()}
      </>
    )
  return (
    <>
      <Button icon={ImageIcon} sub={market === 0 && say('picture.pngFor')} onPress={() => take('png')}>
        {called('png')}
      </Button>
      <Button icon={Shapes} sub={market === 0 && say('picture.svgFor')} onPress={() => take('svg')}>
        {called('svg')}
      </Button>
      {failed && (
        <p role="status" className={styles.said}>
          {say(`picture.no.${failed}`)}
        </p>
      )}
    </>
  )
}
