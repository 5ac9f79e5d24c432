/** What the one reads who has pictures of the town taken. */
export const picturesCommand = {
  usage:
    'Så här: npm run pictures -- [--phases {phases}] [--shapes {shapes}] [--people 2,8,24,28] [--seed 7] [--out {out}] [--language sv]. Utan något tas alla bilder.',
  notInstalled: 'Testverktygen saknas i den här kopian. Kör npm ci först.',
  sheet:
    '{file}: {pictures, plural, one {# bild} other {# bilder}}, {faults, plural, =0 {inga fel} one {# fel} other {# fel}}',
  fault: '  {shape}, {phase}, {people} personer: {why}',
  empty: 'bilden är tom',
  spotlight: 'Ett partnerskap i taget',
} as const
