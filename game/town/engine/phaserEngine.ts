import { BlendModes, Game, Renderer, Scale, Scene, Scenes, WEBGL } from 'phaser'
import type { Engine, Frame, Lit, Look, Owner, Sprite } from './engine.ts'
import { governor } from './governor.ts'
import { letGo, watchSurface } from './surface.ts'

const colour = (hex: string) => Number.parseInt(hex.slice(1), 16)

/** Without sound, keys, pointer or stencil: the page around the canvas has them all. */
const settings = (parent: HTMLElement, scene: Scene): Phaser.Types.Core.GameConfig => ({
  ...{ type: WEBGL, parent, scene, width: 2, height: 2, banner: false, autoFocus: false, transparent: false },
  audio: { noAudio: true },
  input: { keyboard: false, mouse: false, touch: false, gamepad: false },
  render: { stencil: false, antialias: true, antialiasGL: false, powerPreference: 'low-power', roundPixels: false },
  scale: { mode: Scale.ScaleModes.NONE, autoRound: false },
  backgroundColor: '#4F8D92',
  callbacks: { postBoot: hangNothing },
})

/**
 * The last thing Phaser does when it starts is to hang three listeners on the page that it never takes down, also when it
 * is destroyed. It is let hang nothing: the page is listened to by `watchSurface`.
 */
function hangNothing(): void {
  const { onblur, onfocus } = window
  const uncover = () => Reflect.deleteProperty(document, 'addEventListener')
  Object.defineProperty(document, 'addEventListener', { value: uncover, configurable: true })
  queueMicrotask(() => Object.assign(window, { onblur, onfocus }))
}

function spriteIn(scene: Scene): Sprite {
  const image = scene.add.image(0, 0, '__DEFAULT')
  return {
    show: ({ texture, frame, x, y, origin, scaleX, scaleY, turn, opacity, tint, glows, depth }: Look) => {
      image.setTexture(texture, frame).setOrigin(origin.x, origin.y).setPosition(x, y).setScale(scaleX, scaleY)
      image.setRotation(turn).setAlpha(opacity).setTint(colour(tint))
      image.setBlendMode(glows ? BlendModes.SCREEN : BlendModes.NORMAL)
      // Also a depth that it has already would have all drawings sorted anew.
      if (image.depth !== depth) image.setDepth(depth)
    },
    light: ({ opacity, tint }: Lit) => void image.setAlpha(opacity).setTint(colour(tint)),
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
  const { canvas } = game
  const stop = watchSurface(canvas, { onSeen: wake, onLost: owner.onLost })
  return {
    resize: (width, height, ratio) => {
      const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)]
      const isSame = canvas.width === wide && canvas.height === high && game.scale.zoom === 1 / ratio
      // The zoom comes last: with a zoom of 1, Phaser resizes what is drawn and not how large it is shown.
      if (!isSame) game.scale.resize(wide, high).setZoom(1 / ratio)
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
        if (running.delete(tween)) tween.remove()
      }
    },
    halt: () => {
      for (const tween of running) tween.remove()
      running.clear()
    },
    wake,
    destroy: () => {
      stop()
      game.destroy(true)
      // The flag is read by its next step, which a game that sleeps or that nobody sees never takes.
      game.step(performance.now(), 0)
      letGo(canvas)
    },
  }
}

/** Hands a drawn canvas over to the graphics card, and keeps nothing of it: its pixels are many, and they are drawn again where the surface is lost. */
function addTexture(scene: Scene, key: string, canvas: HTMLCanvasElement, frames: Frame[]): void {
  const { renderer } = scene.sys
  if (!(renderer instanceof Renderer.WebGL.WebGLRenderer)) return
  const pixels = renderer.createCanvasTexture(canvas)
  const texture = scene.textures.addGLTexture(key, pixels)
  for (const { name, x, y, width, height } of frames) texture?.add(name, 0, x, y, width, height)
  pixels.pixels = null
  canvas.width = 0
  canvas.height = 0
}
