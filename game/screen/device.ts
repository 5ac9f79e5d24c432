/** F fills the whole screen, and leaves it again; there is nothing else to press. */
export function fullScreenByKey(): void {
  document.addEventListener('keydown', event => {
    if (event.key.toLowerCase() !== 'f' || event.ctrlKey || event.metaKey || event.altKey) return
    const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
    done.catch(() => undefined)
  })
}

/** Asks the device not to go dark while the screen is seen; where that is not allowed, its own settings rule. */
export function keepAwake(): void {
  const ask = () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    navigator.wakeLock.request('screen').catch(() => undefined)
  }
  document.addEventListener('visibilitychange', ask)
  ask()
}
