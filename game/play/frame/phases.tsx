import type { ComponentType } from 'react'
import type { PhaseKind } from '#shared/model/programme.ts'
import { Formulate } from '../agreement/Formulate.tsx'
import { CodeGrid } from '../agreement/table/grid/CodeGrid.tsx'
import { Trial } from '../agreement/trial/Trial.tsx'
import { Homecoming } from '../homecoming/Homecoming.tsx'
import { Close } from '../market/Close.tsx'
import { Ideas } from '../market/Ideas.tsx'
import { Market } from '../market/Market.tsx'
import { CheckOut } from '../steps/CheckOut.tsx'
import { Closed } from '../steps/Closed.tsx'
import { Steps } from '../steps/Steps.tsx'
import { Talk } from '../steps/talk/Talk.tsx'
import { Again } from '../swap/again/Again.tsx'
import { Break } from '../swap/break/Break.tsx'
import { Swap } from '../swap/Swap.tsx'
import { Find } from '../welcome/find/Find.tsx'
import { Open } from '../welcome/Open.tsx'
import { Prelude } from '../welcome/Prelude.tsx'

type Face = ComponentType<{ seatId: string }>

/** What a seat meets in each kind of phase that a programme can hold today. */
export const phases: Partial<Record<PhaseKind, Face>> = {
  open: Open,
  prelude: Prelude,
  findChallenges: Find,
  swap1: Swap,
  gatherIdeas: Ideas,
  gatherMarket: Market,
  gatherClose: Close,
  break: Break,
  swap2: Again,
  formulate: Formulate,
  trial: Trial,
  homecoming: Homecoming,
  followUpTalk: Talk,
  followUpSteps: Steps,
  codeGrid: CodeGrid,
  checkOut: CheckOut,
  closed: Closed,
}
