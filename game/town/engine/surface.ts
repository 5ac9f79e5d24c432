/** How long the device may keep the drawing surface of a page that is seen before another is asked for. */
const patience = 4000

const contextOf = (canvas: HTMLCanvasElement) => canvas.getContext('webgl2') ?? canvas.getContext('webgl')

/** Gives a canvas's drawing surface back at once: a browser keeps only a few, and takes its time to clear away what is left. */
export function letGo(canvas: HTMLCanvasElement): void {
  contextOf(canvas)?.getExtension('WEBGL_lose_context')?.loseContext()
}

/** What is heard of a drawing surface. */
type Heard = {
  /** The page is seen again: what is on the canvas may have been wiped. */
  onSeen: () => void
  /** The device took the surface away. It is told once, when the page is seen and the surface is back, or stays away. */
  onLost: () => void
}

/** Watches the surface of a canvas until the returned function is called; nothing is asked of a page that nobody sees. */
export function watchSurface(canvas: HTMLCanvasElement, { onSeen, onLost }: Heard): () => void {
  let surface: 'here' | 'lost' | 'back' = contextOf(canvas)?.isContextLost() ? 'lost' : 'here'
  let waiting: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    clearTimeout(waiting)
    if (document.visibilityState !== 'visible') return
    if (surface === 'here') onSeen()
    else waiting = setTimeout(onLost, surface === 'back' ? 0 : patience)
  }
  const lost = () => {
    surface = 'lost'
    look()
  }
  const back = () => {
    surface = 'back'
    look()
  }
  canvas.addEventListener('webglcontextlost', lost)
  canvas.addEventListener('webglcontextrestored', back)
  document.addEventListener('visibilitychange', look)
  addEventListener('pageshow', look)
  look()
  return () => {
    clearTimeout(waiting)
    canvas.removeEventListener('webglcontextlost', lost)
    canvas.removeEventListener('webglcontextrestored', back)
    document.removeEventListener('visibilitychange', look)
    removeEventListener('pageshow', look)
  }
}
