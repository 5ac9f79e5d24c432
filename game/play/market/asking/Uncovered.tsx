import { waitingFor } from '#shared/rules/partnership/standing.ts'
import { uncovered } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Emblem } from '../../../parts/emblem/Emblem.tsx'
import { useSay } from '../../frame/notices/saying.ts'
import { useMay, useText } from '../../frame/words.ts'
import styles from '../market.module.css'

/** Tiles on the shelf: anyone who does not own one may speak for it, beside their own. */
export function Uncovered({ seatId, isOpen }: { seatId: string; isOpen?: boolean }) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const tiles = uncovered(shared, seatId).sort((one, other) => one.number - other.number)
  if (tiles.length === 0) return null
  const cover = async (actorId: string, name: string) => {
    const reply = await send({ type: 'coverTile', actorId })
    if (reply.ok) say(t('cover.done', { name }))
  }
  return (
    <details className="fold" open={isOpen}>
      <summary className={`label ${styles.summary}`}>{t('shelf.title', { count: tiles.length })}</summary>
      <p className="small muted measure">{t('shelf.lead')}</p>
      <ul className={styles.rows}>
        {tiles.map(({ id, name, number, sector, building }) => (
          <li key={id} className={styles.row}>
            <div className="row wrap">
              <Emblem sector={sector} glyph={building} number={number} size={36} />
              <span className="grow">
                {t('ask.tile', { number, name })}, {t(`sector.${sector}`)}
                {waitingFor(shared, id).length > 0 && (
                  <>
                    <br />
                    <span className="small muted">{t('shelf.asked', { count: waitingFor(shared, id).length })}</span>
                  </>
                )}
              </span>
              <Button isSmall unavailable={may('coverTile')} onPress={() => cover(id, name)}>
                {t('shelf.cover', { name })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
