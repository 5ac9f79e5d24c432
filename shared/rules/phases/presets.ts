import type { PhaseKind, ProgrammeId } from '../../model/programme.ts'

type Plan = { minutes: readonly [PhaseKind, number][]; luft: number }

const standard: Plan = {
  minutes: [
    ['prelude', 9],
    ['swap1', 6],
    ['gatherIdeas', 7],
    ['gatherMarket', 17],
    ['gatherClose', 4],
    ['break', 8],
    ['swap2', 5],
    ['formulate', 14],
    ['trial', 6],
    ['homecoming', 18],
    ['followUpTalk', 10],
    ['followUpSteps', 8],
    ['checkOut', 4],
  ],
  luft: 4,
}

/** Every ready programme: its phases in order with their minutes, and its luft. */
export const presets: Record<Exclude<ProgrammeId, 'custom'>, Plan> = {
  short90: {
    minutes: [
      ['prelude', 7],
      ['swap1', 6],
      ['gatherIdeas', 7],
      ['gatherMarket', 15],
      ['gatherClose', 4],
      ['formulate', 13],
      ['homecoming', 17],
      ['followUpTalk', 9],
      ['followUpSteps', 7],
      ['checkOut', 3],
    ],
    luft: 2,
  },
  standard120: standard,
  long150: {
    minutes: [
      ['prelude', 9],
      ['swap1', 6],
      ['gatherIdeas', 7],
      ['gatherMarket', 20],
      ['gatherClose', 4],
      ['break', 8],
      ['swap2', 5],
      ['formulate', 20],
      ['trial', 10],
      ['homecoming', 20],
      ['followUpTalk', 12],
      ['followUpSteps', 10],
      ['codeGrid', 8],
      ['checkOut', 5],
    ],
    luft: 6,
  },
  remote90: {
    minutes: [
      ['prelude', 7],
      ['swap1', 6],
      ['gatherIdeas', 7],
      ['gatherMarket', 16],
      ['gatherClose', 3],
      ['break', 6],
      ['formulate', 13],
      ['homecoming', 15],
      ['followUpTalk', 8],
      ['followUpSteps', 6],
      ['checkOut', 3],
    ],
    luft: 0,
  },
  calm100: {
    minutes: [
      ['prelude', 12],
      ['swap1', 6],
      ['gatherIdeas', 7],
      ['gatherMarket', 10],
      ['gatherClose', 3],
      ['break', 6],
      ['formulate', 14],
      ['homecoming', 18],
      ['followUpTalk', 12],
      ['followUpSteps', 7],
      ['checkOut', 5],
    ],
    luft: 0,
  },
  duo60: {
    minutes: [
      ['prelude', 6],
      ['swap1', 5],
      ['gatherIdeas', 6],
      ['gatherMarket', 8],
      ['formulate', 11],
      ['homecoming', 11],
      ['followUpTalk', 6],
      ['followUpSteps', 5],
      ['checkOut', 2],
    ],
    luft: 0,
  },
  taster45: {
    minutes: [
      ['prelude', 5],
      ['swap1', 5],
      ['gatherIdeas', 6],
      ['gatherMarket', 12],
      ['gatherClose', 4],
      ['followUpTalk', 10],
      ['checkOut', 3],
    ],
    luft: 0,
  },
  large75: {
    minutes: [
      ['prelude', 8],
      ['swap1', 6],
      ['gatherIdeas', 7],
      ['gatherMarket', 14],
      ['gatherClose', 4],
      ['formulate', 10],
      ['homecoming', 12],
      ['followUpSteps', 8],
      ['checkOut', 4],
    ],
    luft: 2,
  },
  reunion45: {
    minutes: [
      ['prelude', 5],
      ['followUpTalk', 10],
      ['formulate', 10],
      ['homecoming', 12],
      ['followUpSteps', 6],
      ['checkOut', 2],
    ],
    luft: 0,
  },
}

/** The programmes that need no putting together, in the order that a facilitator meets them. */
export const readyProgrammes: readonly Exclude<ProgrammeId, 'custom'>[] = [
  'short90',
  'standard120',
  'long150',
  'remote90',
  'calm100',
  'duo60',
  'taster45',
  'large75',
  'reunion45',
]
