import type { OrderType } from '#shared/messages/story.ts'

/** Every phase in order; `a … b` in the table means from a to b. */
const order: readonly string[] = [
  'draft',
  'open',
  'prelude',
  'findChallenges',
  'swap1',
  'gatherIdeas',
  'gatherMarket',
  'gatherClose',
  'break',
  'swap2',
  'formulate',
  'trial',
  'homecoming',
  'followUpTalk',
  'followUpSteps',
  'codeGrid',
  'checkOut',
  'closed',
]

/** The phases that a line of the table names. */
export const phasesOf = (line: string): string[] =>
  line.split(' + ').flatMap(part => {
    const [from = '', to = from] = part.split(' … ')
    return order.slice(order.indexOf(from), order.indexOf(to) + 1)
  })

type Line = { from: 'seat' | 'facilitator' | 'both' | 'shell'; phases: string; isWhilePaused?: boolean }
const facilitator = (phases: string): Line => ({ from: 'facilitator', phases })
const seat = (phases: string): Line => ({ from: 'seat', phases })
const text = (phases: string): Line => ({ from: 'seat', phases, isWhilePaused: true })
const evening = 'open … checkOut'
const market = 'gatherMarket … gatherClose'
const home = 'homecoming … checkOut'

/** Who may do what, when, written once more by hand from the rules of the game. */
export const table: Record<OrderType, Line> = {
  createWorkshop: { from: 'shell', phases: 'nowhere' },
  join: { from: 'shell', phases: evening, isWhilePaused: true },
  markGone: { from: 'shell', phases: 'draft … closed' },
  markBack: { from: 'shell', phases: 'draft … closed' },
  moveSeat: { from: 'shell', phases: 'draft … closed' },
  changePlan: facilitator('draft … prelude'),
  next: facilitator('draft … checkOut'),
  back: facilitator(evening),
  jump: facilitator('draft … checkOut'),
  pause: facilitator(evening),
  resume: facilitator(evening),
  extend: facilitator(evening),
  end: facilitator(evening),
  reopen: facilitator('closed'),
  show: facilitator(evening),
  openVoice: facilitator(market),
  lockDoor: facilitator('draft … checkOut'),
  message: facilitator(evening),
  writeScript: facilitator('draft … checkOut'),
  helped: facilitator(evening),
  rename: facilitator('draft … closed'),
  remove: facilitator(evening),
  readmit: facilitator(evening),
  replan: facilitator(evening),
  setStayer: facilitator('break … swap2'),
  formMarkets: facilitator('open … swap1'),
  sendSeat: facilitator('open … swap1'),
  pair: facilitator('swap1'),
  deal: facilitator('swap1 + swap2'),
  reveal: facilitator('swap1 + swap2'),
  swapTwo: facilitator('swap1 + swap2'),
  keepApart: facilitator('draft … checkOut'),
  openAnswers: facilitator('homecoming'),
  hide: facilitator('draft … closed'),
  restore: facilitator('draft … closed'),
  typeFor: facilitator('open … closed'),
  saveTile: text(evening),
  claimTile: seat(evening),
  ready: seat(evening),
  askHelp: text(evening),
  cancelHelp: text(evening),
  sitAt: seat('gatherMarket … gatherClose + formulate … checkOut'),
  handOver: text('gatherClose … swap2'),
  judge: seat('break … swap2'),
  drawHappening: { from: 'both', phases: 'formulate … trial' },
  resolveHappening: text('formulate … trial'),
  coverTile: seat('swap1 … trial'),
  createIdea: seat('gatherIdeas … gatherMarket'),
  editIdea: text('gatherIdeas … gatherClose'),
  withdrawIdea: seat('gatherIdeas … gatherMarket'),
  stand: seat('gatherIdeas … gatherClose'),
  invite: seat(market),
  askIn: seat(market),
  withdraw: seat(`${market} + ${home}`),
  hold: seat(`${market} + ${home}`),
  answer: seat(`${market} + ${home}`),
  answerInPerson: seat(market),
  leaveIdea: seat(market),
  undoMove: seat('gatherIdeas … gatherClose'),
  nameIdea: text('gatherClose + formulate'),
  writeField: text('formulate … homecoming'),
  writeRow: text('formulate … trial'),
  resolveClash: seat('formulate … homecoming'),
  park: text('formulate … trial'),
  tick: seat('formulate … homecoming'),
  settleParked: seat('formulate … homecoming'),
  giveFloor: seat('formulate … homecoming'),
  writeOwnRow: text('homecoming'),
  answerHome: seat('homecoming'),
  contest: seat('homecoming'),
  showInterest: seat(home),
  addStep: seat(home),
  joinStep: seat(home),
  note: { from: 'both', phases: evening, isWhilePaused: true },
  reflect: text(evening),
  answerSurvey: text(evening),
}
