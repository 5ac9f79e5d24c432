import { kit } from '#shared/town/art/kit.ts'
import type { Owner } from '../engine/engine.ts'
import { phaserEngine } from '../engine/phaserEngine.ts'
import { TownScene } from './townScene.ts'

/** A town in a place of the page, until it is closed. This file is loaded only by those who see the map: it brings Phaser along. */
export async function openTown(place: HTMLElement, owner: Owner) {
  const engine = await phaserEngine(place, owner)
  const scene = new TownScene(engine, kit)
  return {
    scene,
    close: () => {
      scene.close()
      engine.destroy()
    },
  }
}
