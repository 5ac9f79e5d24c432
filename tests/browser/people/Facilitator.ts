import type { PhaseKind } from '#shared/model/programme.ts'
import { screenStep, screenSteps } from '#shared/views/screen.ts'
import { eveningDecks } from '../../../tools/play/decks.ts'
import type { Crowd } from './Crowd.ts'
import { Person } from './Person.ts'
import { desk, word } from './words.ts'

/** The one who leads, at a laptop: goes on, steps the wall, and looks after people. */
export class Facilitator extends Person {
  /** On to the next phase, past the question whether all are ready. */
  async goTo(kind: PhaseKind): Promise<void> {
    const phase = word(`phase.${kind}`)
    await this.press(desk('nextIs', { phase }))
    const asks = this.page.getByRole('region', { name: desk('goAnyway') })
    const there = this.page.getByRole('heading', { level: 1, name: phase, exact: true })
    await asks.or(there).first().waitFor()
    if (await asks.isVisible()) await asks.getByRole('button', { name: desk('goOn') }).click()
    await there.waitFor()
  }

  /** Steps the wall until it has come to this part of the script. */
  async showUntil(crowd: Crowd, key: string): Promise<void> {
    while (screenStep(crowd.shared, eveningDecks)?.script.key !== key) {
      const { step } = crowd.shared.clock
      const of = screenSteps(crowd.shared, eveningDecks).length
      await this.heads(desk('onScreen', { at: step + 1, of }))
      await this.page
        .getByRole('button', { name: desk('screenNext') })
        .and(this.page.locator('.btn-small'))
        .click()
      await crowd.until(({ clock }) => clock.step > step)
    }
  }

  async openPerson(name: string): Promise<void> {
    await this.activate(this.page.getByRole('tab', { name: desk('people') }))
    await this.press(desk('openPerson', { name }), true)
  }
}
