import type { Live } from '#game/net/connect.ts'
import type { Snapshot } from '#game/net/store.ts'
import type { CreateWorkshop } from '#shared/messages/phases.ts'

/** What somebody made of it, or the test fails by saying why not. */
export function given<T extends object>(answer: T): Exclude<T, { refusal: string }> {
  if ('refusal' in answer) throw new Error(`refused: ${answer.refusal}`)
  return answer as Exclude<T, { refusal: string }>
}

const challenge = {
  ...{ title: 'Ensam på tredje våningen', question: 'Hur?', affected: '', place: '', situation: '', source: '' },
  ...{ decided: '', goodIn12: '', missingVoices: '', townVoice: '', townQuestion: '', isVoiceInvented: true },
  responsible: '',
}

export const workshop: Omit<CreateWorkshop, 'type'> = {
  ...{ title: 'En kväll i Åstaden', place: 'Biblioteket', day: '2027-02-25', language: 'sv', notToday: '' },
  ...{ programme: 'short90', challenges: [challenge] },
}

/** Waits until what a device sees is as asked; fails with the last it saw. */
export function until(live: Live, isSo: (seen: Snapshot) => boolean, within = 10_000): Promise<Snapshot> {
  return new Promise((resolve, reject) => {
    let stop = (): void => undefined
    const timer = setTimeout(() => {
      stop()
      const { connection, waiting, dropped } = live.store.getSnapshot()
      reject(new Error(`not seen in time: ${JSON.stringify({ connection, waiting, dropped })}`))
    }, within)
    const look = () => {
      const seen = live.store.getSnapshot()
      if (!isSo(seen)) return
      clearTimeout(timer)
      stop()
      resolve(seen)
    }
    stop = live.store.subscribe(look)
    look()
  })
}

export const isOpen = ({ connection, shared }: Snapshot) => connection.state === 'open' && shared !== undefined
