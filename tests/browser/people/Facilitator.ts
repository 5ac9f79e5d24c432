import type { PhaseKind } from '#shared/model/programme.ts'
import { screenAt, screenSteps, stepPlace } from '#shared/views/screen.ts'
import { eveningDecks } from '../../../tools/play/decks.ts'
import type { Crowd } from './Crowd.ts'
import { Person } from './Person.ts'
import { desk, word } from './words.ts'

const mostLooks = 20

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

  /** Opens the answers of the first table where somebody has answered. */
  async openAnswers(): Promise<void> {
    await this.activate(this.place.getByRole('button', { name: desk('openAnswers'), disabled: false }).first())
  }

  /** Steps the wall until it has come to this part of the script. */
  async showUntil(crowd: Crowd, key: string): Promise<void> {
    for (let looks = 0; ; ) {
      const steps = screenSteps(crowd.shared, eveningDecks)
      // The wall may be further on than anybody has asked, since it follows the acts.
      const step = screenAt(crowd.shared, steps)
      if (steps[step]?.script.key === key) return
      const { at, of } = stepPlace(crowd.shared, eveningDecks)
      // The desk may have heard of an act that turns the picture before the crowd has, even in the moment of the press.
      if (!(await this.isAt(at, of)) || !(await this.hasPressedNext())) {
        looks += 1
        if (looks > mostLooks) throw new Error(`the desk cannot go on from picture ${at} of ${of}`)
        continue
      }
      await crowd.until(({ clock }) => clock.step > step)
    }
  }

  private isAt(at: number, of: number): Promise<boolean> {
    const heading = this.page.getByRole('heading', { name: desk('onScreen', { at, of }) }).first()
    return heading.waitFor({ timeout: 1_000 }).then(
      () => true,
      () => false,
    )
  }

  private hasPressedNext(): Promise<boolean> {
    const next = this.page.getByRole('button', { name: desk('screenNext') }).and(this.page.locator('.btn-small'))
    return next.click({ timeout: 1_000 }).then(
      () => true,
      () => false,
    )
  }

  async openPerson(name: string): Promise<void> {
    await this.activate(this.page.getByRole('tab', { name: desk('people') }))
    await this.press(desk('openPerson', { name }), true)
  }
}
