import { Asked } from '../messages.ts'
import { Squad } from './Squad.ts'

// A process of bots: it does what the pool asks, and ends when the pool does.
const squad = new Squad()

function answer(ask: Asked['ask']): Promise<unknown> {
  switch (ask.ask) {
    case 'enter':
      return squad.enter(ask)
    case 'act':
      return squad.act(ask)
    case 'play':
      return squad.play(ask)
    case 'collect':
      return Promise.resolve(squad.collect())
  }
}

process.on('message', message => {
  const { turn, ask } = Asked.parse(message)
  answer(ask).then(
    said => process.send?.({ turn, answer: said }),
    error => process.send?.({ turn, answer: undefined, failed: error instanceof Error ? error.message : `${error}` }),
  )
})
process.on('disconnect', () => {
  squad.leave()
  process.exit()
})
