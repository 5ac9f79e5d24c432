import { List, Map as MapIcon } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import type { Language } from '../live/Texts.tsx'
import { Button } from '../parts/actions/Button.tsx'
import { canDraw } from './engine/canDraw.ts'
import { type As, choose, chosen, useUsual } from './engine/choice.ts'
import { MapOrNone } from './engine/MapOrNone.tsx'
import { says } from './labels/words.ts'
import type { TownViewProps } from './TownView.tsx'
import styles from './town.module.css'

const TownView = lazy(async () => ({ default: (await import('./TownView.tsx')).TownView }))

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
  const letter = useRef<HTMLSpanElement>(null)
  const usual = useUsual(letter)
  const as = isAble ? (choice ?? usual) : 'list'
  const { t } = says[map.language]
  const turn = (next: As) => {
    choose(next)
    setChoice(next)
  }
  return (
    <>
      <span ref={letter} className={styles.letter} />
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
        <p className={styles.unable}>{t('as.unavailable')}</p>
      )}
      {as === 'list' ? (
        list
      ) : (
        <MapOrNone onFault={() => setAble(false)}>
          <Suspense fallback={<p role="status">{t('map.drawing')}</p>}>
            <div className={styles.room}>
              <TownView {...map} onUnavailable={() => setAble(false)} />
              {over}
            </div>
          </Suspense>
        </MapOrNone>
      )}
    </>
  )
}
