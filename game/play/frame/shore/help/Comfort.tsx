import { MoonStar, Sun, Tablet } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../../../live/Texts.tsx'
import { Button } from '../../../../parts/actions/Button.tsx'
import { SoundSwitch } from '../../../../town/list/SoundSwitch.tsx'
import { useText } from '../../words.ts'

const kept = 'theme'

/** Puts on the light that this device was last read in. */
export function recallLight(): void {
  if (localStorage.getItem(kept) === 'eve') document.documentElement.dataset.theme = 'eve'
}

/** Evening light, the town's soft sounds, and a screen that stays awake, where the device can. */
export function Comfort() {
  const t = useText()
  const { language } = useLanguage()
  const [isEve, setEve] = useState(() => document.documentElement.dataset.theme === 'eve')
  const change = () => {
    const next = !isEve
    localStorage.setItem(kept, next ? 'eve' : 'day')
    if (next) document.documentElement.dataset.theme = 'eve'
    else delete document.documentElement.dataset.theme
    setEve(next)
  }
  const wake = useWakeLock()
  return (
    <div className="row wrap">
      <Button icon={isEve ? Sun : MoonStar} onPress={change}>
        {t(isEve ? 'help.day' : 'help.eve')}
      </Button>
      <SoundSwitch language={language} />
      {wake && (
        <Button icon={Tablet} isPressed={wake.isOn} onPress={wake.toggle}>
          {t('help.awake')}
        </Button>
      )}
    </div>
  )
}

// Held outside the sheet, so that closing the help does not put the screen to sleep.
let lock: WakeLockSentinel | undefined

function useWakeLock(): { isOn: boolean; toggle: () => void } | undefined {
  const [isOn, setOn] = useState(lock !== undefined && !lock.released)
  const isWanted = useRef(isOn)
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible' && isWanted.current && lock?.released) hold()
    }
    document.addEventListener('visibilitychange', again)
    return () => document.removeEventListener('visibilitychange', again)
  }, [])
  if (!('wakeLock' in navigator)) return undefined
  const toggle = () => {
    isWanted.current = !isOn
    if (isOn) {
      lock?.release().catch(() => undefined)
      lock = undefined
    } else hold()
    setOn(!isOn)
  }
  return { isOn, toggle }
}

function hold(): void {
  navigator.wakeLock.request('screen').then(
    given => {
      lock = given
    },
    () => undefined,
  )
}
