import { List, Map as MapIcon } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Language } from '../live/Texts.tsx'
import { Button } from '../parts/actions/Button.tsx'
import { canDraw } from './engine/canDraw.ts'
import { MapOrNone } from './engine/MapOrNone.tsx'
import { says } from './labels/words.ts'
import type { TownViewProps } from './TownView.tsx'
import styles from './town.module.css'

const TownView = lazy(async () => ({ default: (await import('./TownView.tsx')).TownView }))

type As = 'list' | 'map'
const kept = 'town'

/** Below these the tags would be too small to hit, or letters too large to fit. */
const least = { width: 720, height: 480 }
const largestLetters = 24

/** What a device shows until somebody chooses: the map where there is room for it. */
export function usually({ width, height, letters }: { width: number; height: number; letters: number }): As {
  return width < least.width || height < least.height || letters > largestLetters ? 'list' : 'map'
}

const here = () => ({
  ...{ width: innerWidth, height: innerHeight },
  letters: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
})

function chosen(): As | undefined {
  const found = localStorage.getItem(kept)
  return found === 'list' || found === 'map' ? found : undefined
}

type ListOrMapProps = Omit<TownViewProps, 'onUnavailable'> & { language: Language; list: ReactNode }

/** The same market twice: as a list, and as a map. The one switch between them is remembered on this device. */
export function ListOrMap({ list, ...map }: ListOrMapProps) {
  const [isAble, setAble] = useState(canDraw)
  const [as, setAs] = useState(() => chosen() ?? usually(here()))
  const { t } = says[map.language]
  const choose = (next: As) => {
    localStorage.setItem(kept, next)
    setAs(next)
  }
  if (!isAble)
    return (
      <>
        <p className={styles.unable}>{t('as.unavailable')}</p>
        {list}
      </>
    )
  return (
    <>
      <fieldset className={styles.switch} aria-label={t('as.label')}>
        <Button icon={List} isPressed={as === 'list'} onPress={() => choose('list')}>
          {t('as.list')}
        </Button>
        <Button icon={MapIcon} isPressed={as === 'map'} onPress={() => choose('map')}>
          {t('as.map')}
        </Button>
      </fieldset>
      {as === 'list' ? (
        list
      ) : (
        <MapOrNone onFault={() => setAble(false)}>
          <Suspense fallback={<p role="status">{t('map.drawing')}</p>}>
            <div className={styles.room}>
              <TownView {...map} onUnavailable={() => setAble(false)} />
            </div>
          </Suspense>
        </MapOrNone>
      )}
    </>
  )
}
