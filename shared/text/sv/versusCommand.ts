/** What the one reads who compares our server with others. */
export const versusCommand = {
  fetches: 'Hämtar paketen för de servrar som vår jämförs med.',
  begins:
    'Jämför servrarna {runs, plural, one {# gång} other {# gånger}}. Det tar omkring {minutes, plural, one {# minut} other {# minuter}}.',
  tried: 'Omgång {run}, {seats} platser, {name}: {sent, plural, one {# text} other {# texter}}.',
  hall: '{workshops, plural, one {En träff} other {# träffar}} med {seats} platser, medianer:',
} as const
