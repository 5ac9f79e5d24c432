import type { Room } from '../people/Room.ts'
import { desk, word } from '../people/words.ts'

export const title = 'Åstaden möts'
const own = { title: 'Trapphuset på Ekbacken', question: 'Hur kan vi få grannar att mötas på Ekbacken?' }
const fromLibrary = 2

/** The facilitator plans the evening in the wizard: an own challenge, two from the library, the letter, the checklist. */
export async function plan({ facilitator, url, key, look, programme }: Room): Promise<void> {
  const { page } = facilitator
  const see = (moment: string) => look.at(moment, { console: page })
  await page.goto(`${url}/regi`)
  await see('key')
  await facilitator.write(desk('key'), key)
  await facilitator.press(desk('keyEnter'))
  await facilitator.heads(desk('yourWorkshops'))
  await see('list')
  await facilitator.follow(desk('newWorkshop'))

  await facilitator.write(desk('workshopTitle'), title)
  await facilitator.write(desk('place'), 'Folkets hus, Åstaden')
  await facilitator.write(desk('day'), new Date().toISOString().slice(0, 10))
  await facilitator.write(desk('howMany'), '10')
  await facilitator.write(desk('notToday'), 'Om biblioteket ska flytta. Det beslutar nämnden i mars.')
  await see('plan-place')
  await facilitator.press(desk('nextStep', { step: desk('step.programme') }))
  await facilitator.heads(desk('programmeTitle'))
  if (programme !== 'short90') await facilitator.choose(new RegExp(`^${word(`programme.${programme}`)}`))
  await see('plan-programme')
  await facilitator.press(desk('nextStep', { step: desk('step.challenges') }))
  await facilitator.press(desk('writeOne'))
  await facilitator.write(desk('challenge.title'), own.title)
  await facilitator.write(desk('challenge.question'), own.question)
  await facilitator.unfold(desk('townVoice'))
  await facilitator.write(desk('challenge.townVoice'), 'Asta, 82, tredje våningen: Jag vill bli behövd.')
  await see('plan-challenge')
  await facilitator.press(desk('foldChallenge'))
  await facilitator.press(desk('fromTheLibrary'))
  for (let taken = 0; taken < fromLibrary; taken += 1) {
    await page
      .getByRole('dialog')
      .getByRole('button', { name: desk('take') })
      .first()
      .click()
    await page.getByRole('dialog').getByText(desk('isTaken'), { exact: true }).nth(taken).waitFor()
  }
  await see('plan-library')
  await facilitator.layBack()
  await facilitator.refresh()
  await facilitator.sees(title)
  await page.goto(`${url}/regi`)
  await see('plan-begun')
  await page.getByRole('link', { name: title }).click()
  await facilitator.sees(title)
  await goToChallenges(facilitator)
  await facilitator.sees(own.title)
  await facilitator.press(desk('makeWorkshop'))
  await facilitator.heads(desk('invitationTitle'))
  await see('plan-invitation')
  await facilitator.press(desk('nextStep', { step: desk('step.checklist') }))
  await facilitator.heads(desk('checklistTitle'))
  await see('plan-checklist')
  await facilitator.press(desk('openDoors'))
  await facilitator.sees(desk('comingIn'))
}

/** A plan that is not made yet is kept on the device: after a refresh it stands there from its first step. */
async function goToChallenges(facilitator: Room['facilitator']): Promise<void> {
  await facilitator.press(desk('step.challenges'))
  await facilitator.heads(desk('challengesTitle'))
}
