/** What the one who measures reads. */
export const benchCommand = {
  usage: 'Så här: npm run bench -- join --runs 3. Det som kan mätas: {names}.',
  rules:
    'Vad ett kommando kostar reglerna, i mikrosekunder: varje kommando körs {times} gånger, och den näst kortaste räknas.',
  rulesCost:
    '{seats, plural, one {# plats} other {# platser}}: {median} i mitten, {mean} i snitt, {p99} för det dyraste av hundra ({commands, plural, one {# kommando} other {# kommandon}}; dyrast {dearest})',
  dealCost:
    'Utdelningen i omgång {round} med {seats} platser på {markets, plural, one {ett torg} other {# torg}}: {ms, number} millisekunder processortid. Den får ta högst {most}.',
  tooDear: 'Med {seats} platser kostar det dyraste av hundra {p99} mikrosekunder. Det får kosta högst {most}.',
  tooSteep: 'Kostnaden växer fortare än platserna: {low} med {few} platser, {high} med {many}.',
  notInstalled: 'Testverktygen saknas i den här kopian. Kör npm ci först.',
  isWell: '{name}: håller',
  isNotWell: '{name}: håller inte',
} as const
