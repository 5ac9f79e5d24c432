import { root } from './pages.ts'

/** Phaser without Matter, its second physics: the smallest build that it comes in, 27 kB less on the way to a tablet. */
export const smallPhaser = { phaser: `${root}node_modules/phaser/dist/phaser-arcade-physics.min.js` }

/** Asks Chromium to compile Phaser beside the page while it comes, not bit by bit when it is run; to others it is a remark. */
export const compiledAtOnce = ({ moduleIds }: { moduleIds: readonly string[] }): string =>
  moduleIds.some(id => id.includes('node_modules/phaser/')) ? '//# allFunctionsCalledOnLoad' : ''
