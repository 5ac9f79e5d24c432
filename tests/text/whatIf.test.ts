import { expect, test } from 'vitest'
import { AnswerHome } from '#shared/messages/agreement/homecoming.ts'
import { Answer, CreateIdea, EditIdea } from '#shared/messages/partnership.ts'
import { idea } from '../rules/telling/people.ts'

const said = (text: string, soThat = '') => {
  const { text: what, soThat: why } = CreateIdea.parse({ type: 'createIdea', challengeId: 'challenge-1', text, soThat })
  return [what, why]
}

test('[P1] the words that the fields of an idea begin with are written once, in Swedish and in English', () => {
  expect(said('Tänk om vi öppnar köket', 'så att ingen äter ensam')).toEqual(['öppnar köket', 'ingen äter ensam'])
  expect(said('  tänk om  vi … öppnar köket', 'Så att … ingen')).toEqual(['öppnar köket', 'ingen'])
  expect(said('Vi öppnar köket')[0]).toBe('öppnar köket')
  expect(said('Tänk om vi Unga öppnar')[0]).toBe('Unga öppnar')
  expect(said('Tänk om … vi öppnar köket')[0]).toBe('öppnar köket')
  expect(said('vi … … öppnar köket')[0]).toBe('öppnar köket')
  expect(said('What if we open the kitchen', 'so that nobody eats alone')).toEqual([
    'open the kitchen',
    'nobody eats alone',
  ])
  expect(said('we … open the kitchen')[0]).toBe('open the kitchen')
})

test('[P1] other words stay as they are, and so does what says no more than the field', () => {
  for (const text of [
    'öppnar köket',
    'vidgar torget',
    'vi-känslan växer',
    'Tänk om alla äter ihop',
    'weaves',
    'tänk om vi',
    'Vi Unga öppnar en gård',
    'We Effect bjuder in',
    'VI i byn äter ihop',
  ])
    expect(said(text)[0]).toBe(text)
  const long = `Tänk om vi ${'a'.repeat(140)}`
  expect(said(long)[0]).toHaveLength(140)
  const edit = {
    type: 'editIdea',
    ideaId: idea('first'),
    text: 'vi sjunger',
    soThat: '',
    base: { text: 'vi äter', soThat: '' },
  }
  expect(EditIdea.parse(edit)).toMatchObject({ text: 'sjunger', base: { text: 'vi äter' } })
})

const answering = { type: 'answer', invitationId: 'invitation-1', answer: 'yesIf' }
const home = { type: 'answerHome', actorId: 'actor-1', decider: 'board', answer: 'yesIf' }
const versions = { rowVersion: 0, goalVersion: 0, firstStepVersion: 0 }

test('[P8] a condition is written once after ”Ja, om”, and there has to be one', () => {
  const condition = (words: string) => Answer.parse({ ...answering, condition: words }).condition
  for (const words of [
    'någon har nyckeln',
    'om någon har nyckeln',
    'Om … någon har nyckeln',
    'Ja, om någon har nyckeln',
  ])
    expect(condition(words)).toBe('någon har nyckeln')
  expect(condition('if somebody has the key')).toBe('somebody has the key')
  for (const words of [
    'omsorgen kommer med',
    'IF Kamraterna lånar ut planen',
    'If Skadeförsäkring är med',
    'Jan och Omar kommer',
  ])
    expect(condition(words)).toBe(words)
  expect(condition('om')).toBe('')
  const atHome = (words: string) => AnswerHome.safeParse({ ...home, ...versions, condition: words })
  expect(atHome('om styrelsen säger ja').data?.condition).toBe('styrelsen säger ja')
  expect(atHome('Om').error?.issues[0]?.message).toBe('empty')
})
