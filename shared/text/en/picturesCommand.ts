import type { picturesCommand as swedish } from '../sv/picturesCommand.ts'

/** What the one reads who has pictures of the town taken. */
export const picturesCommand: Record<keyof typeof swedish, string> = {
  usage:
    'Like this: npm run pictures -- [--phases {phases}] [--shapes {shapes}] [--people 2,8,24,28] [--seed 7] [--out {out}] [--language en]. Without anything, all pictures are taken.',
  notInstalled: 'This copy lacks the test tools. Run npm ci first.',
  sheet:
    '{file}: {pictures, plural, one {# picture} other {# pictures}}, {faults, plural, =0 {no faults} one {# fault} other {# faults}}',
  fault: '  {shape}, {phase}, {people} people: {why}',
  empty: 'the picture is empty',
  spotlight: 'One partnership at a time',
}
