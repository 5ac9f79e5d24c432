import { expect, onTestFinished } from 'vitest'
import { openDatabase, openStore, type Store } from '#server/store/open.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { lookAtAll } from '../../../tools/simulate/invariants/afterEach.ts'
import { check, type Verdict } from '../../../tools/strain/history/check.ts'
import { History } from '../../../tools/strain/history/History.ts'
import { standingIn } from '../../../tools/strain/history/standing.ts'
import { holds } from '../../../tools/strain/results/figures.ts'
import { keepResult, type Result, tellResult } from '../../../tools/strain/results/results.ts'
import { tier } from '../../../tools/strain/tier.ts'
import { tempFolder } from '../../journal/tempFolder.ts'
import type { Crowd } from './people/Crowd.ts'
import type { Told } from './people/messages.ts'

/** Where a server keeps its workshops; beside other servers, or when they have stopped. */
export type Place = { dataDir?: string; databaseUrl?: string; isShared?: boolean }

/** The store of a server, to be read; closed when the test has ended. */
export async function storeAt({ dataDir, databaseUrl, isShared = false }: Place): Promise<Store> {
  const folder = dataDir ?? tempFolder()
  const store = await (databaseUrl === undefined
    ? openStore(folder)
    : openDatabase(databaseUrl, folder, isShared ? 'together' : 'alone'))
  onTestFinished(() => store.close())
  return store
}

/** What people were told, against what the store has; and the state that the story comes to, which must be a valid one. */
export async function judged(
  { journal }: Store,
  workshopId: string,
  history: History,
): Promise<{ verdict: Verdict; state: Workshop }> {
  const { state, ...standing } = await standingIn(journal, workshopId)
  lookAtAll(state, () => undefined)
  const verdict = check(history, standing)
  expect.soft(verdict.faults).toEqual([])
  return { verdict, state }
}

/** What everybody in a hall was told, against what stands. */
export async function judgedAll(store: Store, told: Told): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for (const { workshopId, asked } of told) verdicts.push((await judged(store, workshopId, new History(asked))).verdict)
  return verdicts
}

/** Everybody in these workshops of several servers stops; what each was told against what stands, and what the people of
 * a hall were told who have stopped. */
export async function verdictsOf(databaseUrl: string, crowds: readonly Crowd[], told: Told = []): Promise<Verdict[]> {
  await Promise.all(crowds.map(crowd => crowd.stop()))
  const store = await storeAt({ databaseUrl, isShared: true })
  const verdicts: Verdict[] = []
  for (const { planned, history } of crowds) verdicts.push((await judged(store, planned.workshopId, history)).verdict)
  return [...verdicts, ...(await judgedAll(store, told))]
}

/** Keeps what was measured and tells it; the test fails when a goal does not hold. */
export function keep(result: Result): void {
  keepResult(result)
  if (tier === 'short') tellResult(result, line => console.log(line), 'en')
  expect(result.figures.filter(figure => !holds(figure))).toEqual([])
}
