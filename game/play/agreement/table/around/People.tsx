import { Pencil } from 'lucide-react'
import type { Idea } from '#shared/model/partnership.ts'
import { mayWrite } from '#shared/rules/agreement/agreement.ts'
import { floorAt, nextSpeaker, speakersAt } from '#shared/rules/agreement/table.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { peopleAt } from '#shared/views/seatView.ts'
import { useLive, useShared } from '../../../../live/Live.tsx'
import { Button } from '../../../../parts/actions/Button.tsx'
import { Emblem } from '../../../../parts/emblem/Emblem.tsx'
import { Sheet } from '../../../../parts/paper/Sheet.tsx'
import { softHyphens } from '../../../../parts/paper/softHyphens.ts'
import { classes } from '../../../../parts/tokens/classes.ts'
import { useMay } from '../../../frame/words.ts'
import { useText } from '../../words.ts'
import styles from './around.module.css'
import { useGiveFloor } from './Floor.tsx'

/** Who is at the table, for whom each speaks, who has the word, and who writes right now. */
export function People({ seatId, idea }: { seatId: string; idea: Idea }) {
  const shared = useShared()
  const { presence } = useLive()
  const t = useText()
  const may = useMay(seatId)
  const give = useGiveFloor(seatId, idea)
  const [now, next, speakers] = [floorAt(shared, idea), nextSpeaker(shared, idea), speakersAt(shared, idea)]
  const mayGive = now !== undefined && mayWrite(shared, seatId, idea) && may('giveFloor') === undefined
  return (
    <Sheet title={t('agree.people')} isTight>
      <ul className={styles.people}>
        {peopleAt(shared, idea).map(({ id, name }) => {
          const tiles = standing(shared, idea).filter(({ voices }) => voices.includes(id))
          const isWriting = presence[id]?.isConnected && presence[id]?.writing !== undefined
          const isNext = mayGive && id === next && id !== now
          return (
            <li key={id} className={classes(styles.person, id === now && styles.speaks)}>
              {tiles.map(({ id: key, sector, building, number }) => (
                <Emblem key={key} sector={sector} glyph={building} number={number} size={36} />
              ))}
              <span className={styles.who}>
                <b>{id === seatId ? t('agree.you', { name }) : name}</b>
                <br />
                <span className="small muted">
                  {tiles.length > 0 ? tiles.map(tile => softHyphens(tile.name)).join(' · ') : t('agree.along')}
                </span>
              </span>
              <span className={styles.does}>
                {id === now && <span>{t('floor.now')}</span>}
                {isNext && <span>{t('floor.soon')}</span>}
                {isWriting && (
                  <span className={styles.writing}>
                    <Pencil />
                    {t('agree.writing')}
                  </span>
                )}
              </span>
              {mayGive && id !== now && id !== next && speakers.includes(id) && (
                <Button kind="quiet" isSmall onPress={() => give(id)}>
                  <span aria-hidden="true">{t('floor.give')}</span>
                  <span className="unseen">{t('floor.to', { name })}</span>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}
