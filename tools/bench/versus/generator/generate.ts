import { Task } from '../messages.ts'
import { Crowd } from './Crowd.ts'

/** A process of its own that writes and listens as a whole crowd, and tells what it heard. */
process.once('message', asked => {
  const task = Task.parse(asked)
  const tell = (told: object) => void process.send?.(told)
  run(task, tell).then(
    () => process.disconnect(),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
      process.exit(1)
    },
  )
})

async function run(task: Task, tell: (told: object) => void): Promise<void> {
  const crowd = await Crowd.gather(task)
  await crowd.warmUp()
  tell({ now: 'begins' })
  await crowd.measure()
  tell({ now: 'ends' })
  tell({ now: 'told', heard: crowd.heard() })
  crowd.leave()
}
