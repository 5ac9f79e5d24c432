import { hear, isHeard } from '../town/engine/sound.ts'

/** F fills the whole screen, and leaves it again; L lets the town be heard, or not. There is nothing else to press. */
export function obeyKeys(): void {
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    const key = event.key.toLowerCase()
    if (key === 'f') fillScreen().catch(() => undefined)
    if (key === 'l') hear(!isHeard())
  })
}

const fillScreen = (): Promise<void> =>
  document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()

/** Asks the device not to go dark while the screen is seen; where that is not allowed, its own settings rule. */
export function keepAwake(): void {
  const ask = () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    navigator.wakeLock.request('screen').catch(() => undefined)
  }
  document.addEventListener('visibilitychange', ask)
  ask()
}
