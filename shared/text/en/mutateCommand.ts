import type { mutateCommand as swedish } from '../sv/mutateCommand.ts'

/** What the one who tries the tests of the rules reads. */
export const mutateCommand: Record<keyof typeof swedish, string> = {
  usage:
    'Like this: npm run mutate -- shared/rules/swap/swap.ts. Without a file all rules are tried, and the result is kept.',
  fetches: 'Fetching the tool that changes the rules …',
  score: '{file}: the tests saw {seen} of {all} changes ({percent} %)',
  holds: 'The tests see {percent} % of the changes. It must be {least} % at least.',
  holdsNot: 'The tests see only {percent} % of the changes. It must be {least} % at least.',
}
