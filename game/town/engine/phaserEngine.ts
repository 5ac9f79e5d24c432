import { BlendModes, Game, Scale, Scene, Scenes, WEBGL } from 'phaser'
import type { Engine, Frame, Look, Owner, Sprite } from './engine.ts'
import { governor } from './governor.ts'

/** How long the device may keep the drawing surface before the list takes over. */
const patience = 8_000

const colour = (hex: string) => Number.parseInt(hex.slice(1), 16)

/** Without sound, keys, pointer or stencil: the page around the canvas has them all. */
const settings = (parent: HTMLElement, scene: Scene): Phaser.Types.Core.GameConfig => ({
  ...{ type: WEBGL, parent, scene, width: 2, height: 2, banner: false, autoFocus: false, transparent: false },
  audio: { noAudio: true },
  input: { keyboard: false, mouse: false, touch: false, gamepad: false },
  render: { stencil: false, antialias: true, antialiasGL: false, powerPreference: 'low-power', roundPixels: false },
  scale: { mode: Scale.ScaleModes.NONE, autoRound: false },
  backgroundColor: '#4F8D92',
})

function spriteIn(scene: Scene): Sprite {
  const image = scene.add.image(0, 0, '__DEFAULT')
  return {
    show: ({ texture, frame, x, y, origin, scaleX, scaleY, turn, opacity, tint, glows, depth }: Look) => {
      image.setTexture(texture, frame).setOrigin(origin.x, origin.y).setPosition(x, y).setScale(scaleX, scaleY)
      image.setRotation(turn).setAlpha(opacity).setTint(colour(tint)).setDepth(depth)
      image.setBlendMode(glows ? BlendModes.SCREEN : BlendModes.NORMAL)
    },
    remove: () => image.destroy(),
  }
}

/** Starts Phaser in a place of the page; the only file that knows it. */
export async function phaserEngine(parent: HTMLElement, owner: Owner): Promise<Engine> {
  const scene = new Scene('town')
  const game = new Game(settings(parent, scene))
  await new Promise<void>(resolve => {
    game.events.once('ready', () => {
      if (scene.sys.isActive()) resolve()
      else scene.sys.events.once(Scenes.Events.CREATE, () => resolve())
    })
  })
  game.canvas.setAttribute('aria-hidden', 'true')
  const running = new Set<Phaser.Tweens.Tween>()
  const { drawn, wake } = governor(game.loop, () => running.size > 0, owner)
  game.events.on('postrender', drawn)
  const stop = listen(game, wake, owner.onLost)
  return {
    resize: (width, height, ratio) => {
      const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)]
      if (game.scale.zoom !== 1 / ratio) game.scale.setZoom(1 / ratio)
      if (game.canvas.width !== wide || game.canvas.height !== high) game.scale.resize(wide, high)
      scene.cameras.main.setViewport(0, 0, wide, high).setOrigin(0, 0).setZoom(ratio)
      wake()
    },
    addTexture: (key, canvas, frames) => addTexture(scene, key, canvas, frames),
    dropTexture: key => void scene.textures.remove(key),
    sprite: () => spriteIn(scene),
    run: (milliseconds, each, over) => {
      const tween = scene.tweens.addCounter({
        ...{ from: 0, to: 1, duration: milliseconds, ease: 'Linear' },
        onUpdate: () => each(tween.getValue() ?? 1),
        onComplete: () => {
          running.delete(tween)
          each(1)
          over()
        },
      })
      running.add(tween)
      each(0)
      wake()
      return () => {
        running.delete(tween)
        tween.remove()
      }
    },
    halt: () => {
      for (const tween of running) tween.remove()
      running.clear()
    },
    wake,
    destroy: () => {
      stop()
      // A sleeping game is never destroyed: the flag is read by its next step.
      wake()
      game.destroy(true)
    },
  }
}

function addTexture(scene: Scene, key: string, canvas: HTMLCanvasElement, frames: Frame[]): void {
  const texture = scene.textures.addCanvas(key, canvas)
  for (const { name, x, y, width, height } of frames) texture?.add(name, 0, x, y, width, height)
}

/** Draws again when the page comes back or the surface does; a surface that stays away is given up. */
function listen(game: Game, wake: () => void, onLost: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const lost = () => {
    waiting = setTimeout(onLost, patience)
  }
  const restored = () => {
    clearTimeout(waiting)
    wake()
  }
  const seen = () => {
    if (document.visibilityState === 'visible') wake()
  }
  game.renderer.on('losewebgl', lost)
  game.renderer.on('restorewebgl', restored)
  document.addEventListener('visibilitychange', seen)
  addEventListener('pageshow', seen)
  return () => {
    clearTimeout(waiting)
    document.removeEventListener('visibilitychange', seen)
    removeEventListener('pageshow', seen)
  }
}
