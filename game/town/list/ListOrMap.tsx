import { List, Map as MapIcon } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import type { Language } from '../../live/Texts.tsx'
import { Button } from '../../parts/actions/Button.tsx'
import { useTownView } from '../engine/ahead.ts'
import { canDraw } from '../engine/canDraw.ts'
import { type As, choose, chosen, useUsual } from '../engine/choice.ts'
import { MapOrNone } from '../engine/MapOrNone.tsx'
import { says } from '../labels/words.ts'
import type { TownViewProps } from '../TownView.tsx'
import styles from '../town.module.css'

type ListOrMapProps = Omit<TownViewProps, 'onUnavailable'> & {
  language: Language
  list: ReactNode
  /** What lies over the map, such as the card of the place that is open. */
  over?: ReactNode
}

/** The same market twice: as a list, and as a map. The one switch between them is remembered on this device. */
export function ListOrMap({ list, over, ...map }: ListOrMapProps) {
  const [isAble, setAble] = useState(canDraw)
  const [choice, setChoice] = useState(chosen)
  const [room, letter] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)]
  const usual = useUsual(room, letter)
  const as = isAble ? (choice ?? usual) : 'list'
  const { t } = says[map.language]
  const turn = (next: As) => {
    choose(next)
    setChoice(next)
  }
  return (
    <>
      {isAble ? (
        <fieldset className={styles.switch} aria-label={t('as.label')}>
          <Button icon={List} isPressed={as === 'list'} onPress={() => turn('list')}>
            {t('as.list')}
          </Button>
          <Button icon={MapIcon} isPressed={as === 'map'} onPress={() => turn('map')}>
            {t('as.map')}
          </Button>
        </fieldset>
      ) : (
        <div className={styles.unable}>
          <p>{t(canDraw() ? 'as.failed' : 'as.unavailable')}</p>
          {canDraw() && (
            <Button isSmall onPress={() => setAble(true)}>
              {t('as.again')}
            </Button>
          )}
        </div>
      )}
      <div className={styles.place}>
        <div className={styles.asked} aria-hidden="true">
          <div ref={room} className={styles.asMap} />
          <div ref={letter} className={styles.letter} />
        </div>
        {as === 'list' && list}
        {as === 'map' && (
          <MapOrNone onFault={() => setAble(false)}>
            <Fetched {...map} over={over} onUnavailable={() => setAble(false)} />
          </MapOrNone>
        )}
      </div>
    </>
  )
}

/** The map, as soon as what shows it has come; its room is there from the beginning. */
function Fetched({ over, ...map }: TownViewProps & { over: ReactNode }) {
  const TownView = useTownView()
  return (
    <div className={styles.room}>
      {TownView ? <TownView {...map} /> : <p role="status">{says[map.language].t('map.drawing')}</p>}
      {TownView && over}
    </div>
  )
}
