/** How one drawing stands on the board, in CSS pixels; `scaleX`, `scaleY` are of its texture's pixels. */
export type Look = {
  texture: string
  frame: string
  x: number
  y: number
  /** The point that is put at `x`, `y`, as shares of the frame. */
  origin: { x: number; y: number }
  scaleX: number
  scaleY: number
  turn: number
  opacity: number
  /** Multiplied with the drawing, `#RRGGBB`. */
  tint: string
  /** Lightens what is below instead of covering it. */
  glows: boolean
  depth: number
}

/** What the light changes about a drawing. */
export type Lit = Pick<Look, 'opacity' | 'tint'>

/** One drawing on the board. */
export type Sprite = {
  show: (look: Look) => void
  /** Another light falls on it; all else about it stays. */
  light: (lit: Lit) => void
  remove: () => void
}

/** A part of a texture, in its pixels. */
export type Frame = { name: string; x: number; y: number; width: number; height: number }

/**
 * What draws: it knows textures, sprites and time, and nothing of towns. It sleeps when nothing moves, and whoever
 * changes something wakes it.
 */
export type Engine = {
  resize: (width: number, height: number, ratio: number) => void
  /** The canvas is the engine's from now on, and may be emptied. */
  addTexture: (key: string, canvas: HTMLCanvasElement, frames: Frame[]) => void
  dropTexture: (key: string) => void
  sprite: () => Sprite
  /** Calls with the share of the time that has passed, 0–1, and once more when it is over; returns how to end it before. */
  run: (milliseconds: number, each: (share: number) => void, over: () => void) => () => void
  /** Ends everything that runs, without its last call. */
  halt: () => void
  wake: () => void
  destroy: () => void
}

/** What the engine tells its owner. */
export type Owner = {
  /** It has fallen asleep: what is on the canvas now stays. */
  onSleep: () => void
  onWake: () => void
  /** The device took the drawing surface and all that was on it: nothing more can be shown by this engine. */
  onLost: () => void
}
