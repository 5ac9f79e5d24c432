import { openStore, type Store } from '#server/store/open.ts'
import { tempFolder } from '../journal/tempFolder.ts'
import { config, startHouse } from '../server/house.ts'

/** A house that tells its measures on a port of its own, and what they say now; its store can be meddled with beneath them. */
export async function measuredHouse(meddle: (store: Store) => void = () => undefined) {
  const folder = tempFolder()
  const store = await openStore(folder)
  meddle(store)
  const house = await startHouse({ folder, store, config: config(folder, { metricsPort: 0 }) })
  const address = `http://127.0.0.1:${house.metricsPort}/metrics`
  const text = async () => (await fetch(address)).text()
  /** The value of one line, such as `ko_commands_total{outcome="saved"}`. */
  const value = async (line: string) =>
    Number(
      (await text())
        .split('\n')
        .find(told => told.startsWith(`${line} `))
        ?.split(' ')
        .at(-1),
    )
  return { house, folder, text, value }
}
