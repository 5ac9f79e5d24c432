import type { versusCommand as swedish } from '../sv/versusCommand.ts'

/** What the one who compares our server with others reads. */
export const versusCommand: Record<keyof typeof swedish, string> = {
  fetches: 'Fetching the packages of the servers that ours is compared with.',
  begins:
    'Comparing the servers {runs, plural, one {# time} other {# times}}. It takes about {minutes, plural, one {# minute} other {# minutes}}.',
  tried: 'Run {run}, {seats} seats, {name}: {sent, plural, one {# text} other {# texts}}.',
  hall: '{workshops, plural, one {One workshop} other {# workshops}} with {seats} seats, medians:',
}
