/** What the one who tries the tests of the rules reads. */
export const mutateCommand = {
  usage: 'Så här: npm run mutate -- shared/rules/swap/swap.ts. Utan fil prövas alla regler, och resultatet sparas.',
  fetches: 'Hämtar verktyget som ändrar reglerna …',
  score: '{file}: testerna såg {seen} av {all} ändringar ({percent}\u00a0%)',
  holds: 'Testerna ser {percent}\u00a0% av ändringarna. Det ska vara minst {least}\u00a0%.',
  holdsNot: 'Testerna ser bara {percent}\u00a0% av ändringarna. Det ska vara minst {least}\u00a0%.',
} as const
