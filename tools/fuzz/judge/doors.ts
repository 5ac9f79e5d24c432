import type { Store } from '#server/store/open.ts'
import { houseDevice, type Planted } from '../house/planted.ts'

/** Of the two lists, what is in one alone. */
function between(what: string, planted: readonly string[], standing: readonly string[]): string[] {
  const gone = planted.filter(one => !standing.includes(one)).map(one => `${what} ${one} is gone`)
  return [...gone, ...standing.filter(one => !planted.includes(one)).map(one => `${what} ${one} is new`)]
}

/** What differs outside the stories from what was planted: workshops made until then, and the links and devices of the
 * first workshop and of the house. The one who does as they should came in with a device of their own. */
export async function changedDoors(
  { workshops, keys, devices }: Pick<Store, 'workshops' | 'keys' | 'devices'>,
  planted: readonly [Planted, ...Planted[]],
  until: number,
): Promise<string[]> {
  const [tried] = planted
  const rows = await workshops.all()
  const row = rows.find(({ id }) => id === tried.workshop)
  const links = (await keys.ofWorkshop(tried.workshop)).filter(({ revokedAt }) => revokedAt === undefined)
  const [own, houses] = await Promise.all([tried.workshop, tried.house].map(one => devices.ofWorkshop(one)))
  const ids = (list: readonly { id: string }[] = []) => list.map(({ id }) => id)
  const names = planted.map(({ workshop }) => workshop)
  const early = rows.filter(({ id, createdAt }) => createdAt <= until || names.includes(id))
  const came = between('device', ids(tried.devices), ids(own))
  return [
    ...between('workshop', names, ids(early)),
    ...(row?.code === tried.code && row.closedAt === undefined ? [] : [`workshop ${tried.workshop} is closed`]),
    ...between('link', tried.links, ids(links)),
    ...(came.length === 1 && came[0]?.endsWith('is new') ? [] : came),
    ...between('facilitator', [houseDevice], ids(houses)),
  ]
}
