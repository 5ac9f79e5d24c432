import { setAutoFreeze } from 'immer'
import type { Recorded } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { apply, fold } from '#shared/rules/story.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { lookAtAll } from '../invariants/afterEach.ts'
import { isSame } from '../invariants/measures/isSame.ts'
import { Broken, Fault, hold } from '../invariants/Step.ts'
import * as whole from '../invariants/whole.ts'
import type { Findings } from './Findings.ts'
import type { Markers } from './Markers.ts'

/** What is looked at when the whole story is, by name. */
export const wholeNames = [
  'fold',
  'snapshot',
  'model',
  'confirmedOnce',
  'hidden',
  'private',
  'sealed',
  'closable',
  'sizes',
] as const
export type WholeName = (typeof wholeNames)[number]

/** Keeps a workshop's story as a journal would, and looks at the whole of it now and then. */
export class Chronicle {
  readonly story: Recorded[] = []
  private readonly findings: Findings
  private readonly markers: Markers
  /** The state as the story alone tells it, from its beginning, and how many facts it has been told. */
  private told: Workshop | undefined
  private toldTo = 0
  /** The last snapshot as it was written down, and how many facts lay before it. */
  private snapshot: { text: string; at: number } | undefined

  constructor(findings: Findings, markers: Markers) {
    this.findings = findings
    this.markers = markers
  }

  /** Everything that holds of a whole story. */
  look(state: Workshop): void {
    const text = JSON.stringify(state)
    const tail = readAgain(this.story.slice(this.toldTo))
    this.check('fold', () => {
      this.told = unfrozen(() => (this.told ? tail.reduce(apply, this.told) : fold(tail)))
      this.toldTo = this.story.length
      hold(isSame(this.told, state), () => 'the story tells another state')
      return 1
    })
    this.check('snapshot', () => {
      hold(isSame(this.restarted(), state), () => 'snapshot and tail tell another state')
      return 1
    })
    this.snapshot = { text, at: this.story.length }
    const report = reportOf(state)
    const moment = { state, text, sharedText: JSON.stringify(state.shared), report, reportText: JSON.stringify(report) }
    this.check('model', () => whole.fitsModel(moment, tail))
    this.check('confirmedOnce', () => whole.confirmedOnce(moment))
    this.check('hidden', () => whole.hiddenNowhere(moment, this.markers))
    this.check('private', () => whole.privateNowhere(moment, this.markers))
    this.check('sealed', () => whole.sealedNowhere(moment, this.markers))
    this.check('closable', () => whole.closable(moment))
    this.check('sizes', () => this.findings.sized(whole.sizes(moment)))
    lookAtAll(state, this.findings.count)
  }

  /** The state as a server finds it again: the last snapshot, and what has happened since. */
  restarted(): Workshop {
    const { text = '', at = 0 } = this.snapshot ?? {}
    const tail = readAgain(this.story.slice(at))
    return unfrozen(() => (text ? fold(tail, JSON.parse(text)) : fold(tail)))
  }

  private check(name: WholeName, look: () => number): void {
    try {
      this.findings.count(name, look())
    } catch (error) {
      if (error instanceof Broken) throw new Fault(name, error.message)
      throw error
    }
  }
}

/** States that are only compared need not be kept from changing, which is a third of what it costs to tell them. */
function unfrozen<Result>(work: () => Result): Result {
  setAutoFreeze(false)
  try {
    return work()
  } finally {
    setAutoFreeze(true)
  }
}

/** Facts as a journal gives them back: written down and read. */
const readAgain = (facts: readonly Recorded[]): Recorded[] => JSON.parse(JSON.stringify(facts))
