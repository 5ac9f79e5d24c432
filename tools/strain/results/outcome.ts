import { type Figure, holds } from './figures.ts'

const hasGoal = ({ atMost, atLeast }: Figure): boolean => atMost !== undefined || atLeast !== undefined

/** How many goals hold and how many do not. Tests that failed are one more fault, and so is having measured nothing. */
export function outcomeOf(figures: readonly Figure[], isGreen: boolean): { passed: number; failed: number } {
  const goals = figures.filter(hasGoal)
  const passed = goals.filter(holds).length
  return { passed, failed: goals.length - passed + (isGreen ? 0 : 1) + (goals.length === 0 ? 1 : 0) }
}
