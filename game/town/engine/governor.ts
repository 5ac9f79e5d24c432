/** The part of the loop that the governor needs. */
export type Loop = { running: boolean; sleep: () => void; wake: () => void; resetDelta: () => void }

/** So many frames without motion, and the loop sleeps: the first shows the change, the second that nothing followed. */
const quietFrames = 2

/** Lets the loop run only while something moves: a sleeping loop draws no frame and costs nothing. */
export function governor(loop: Loop, isBusy: () => boolean, heard: { onSleep: () => void; onWake: () => void }) {
  let quiet = 0
  return {
    /** After each frame. */
    drawn: () => {
      quiet = isBusy() ? 0 : quiet + 1
      if (quiet < quietFrames || !loop.running) return
      loop.sleep()
      heard.onSleep()
    },
    /** Before each change. */
    wake: () => {
      quiet = 0
      if (loop.running) return
      loop.resetDelta()
      heard.onWake()
      loop.wake()
    },
  }
}
