import { root } from './pages.ts'

/** Phaser without Matter, its second physics: the smallest build that it comes in, 27 kB less on the way to a tablet. */
export const smallPhaser = { phaser: `${root}node_modules/phaser/dist/phaser-arcade-physics.min.js` }
