import type { OrderType } from '../../../messages/story.ts'
import type { PhaseKind } from '../../../model/programme.ts'

/** From the talk on: what happened may be told, and completed, until people leave. */
const told: readonly PhaseKind[] = [
  'followUpTalk',
  'formulate',
  'trial',
  'homecoming',
  'followUpSteps',
  'codeGrid',
  'checkOut',
]
const afterHome: readonly PhaseKind[] = ['homecoming', 'followUpSteps', 'codeGrid', 'checkOut']
const never: readonly PhaseKind[] = []

/** When an order is taken in a reunion, where that is not as on other evenings: the talk comes first there, and nobody swaps. */
export const inReunion: Partial<Record<OrderType, readonly PhaseKind[]>> = {
  markStep: told, // N4
  tellFollowUp: told, // N5
  resolveClash: told,
  writeRow: never,
  writeOwnRow: ['formulate', 'trial', 'homecoming'], // N7
  showInterest: told,
  answer: told,
  hold: told,
  withdraw: told,
  addStep: afterHome,
  joinStep: afterHome,
  issueLink: [...afterHome, 'closed'],
  coverTile: never, // N3
  sitAt: never,
  wearHat: never,
  keepOwnVoice: never,
  takeOut: never,
  formMarkets: never,
  sendSeat: never,
  askBeforehand: never,
  groupProposal: never,
  adoptChallenge: never,
  proposeChallenge: never,
  withdrawProposal: never,
}
