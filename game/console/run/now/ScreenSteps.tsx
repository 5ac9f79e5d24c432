import { ChevronLeft, ChevronRight, Monitor } from 'lucide-react'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { classes } from '#game/parts/tokens/classes.ts'
import { firstStep, screenAt, screenSteps, stepPlace, stepsLeft } from '#shared/views/screen.ts'
import { evening } from '../../desk/decks.ts'
import { Key } from '../../desk/pieces/Key.tsx'
import { useShortcut } from '../../desk/shortcuts.tsx'
import { useNoContact, useSay } from '../../desk/text.ts'
import { useHost } from '../room/host.ts'
import { useLineOf } from './lineOf.ts'
import styles from './now.module.css'

/** The hand on the big screen, which belongs to the facilitator: there is one wall for all markets. */
export function ScreenSteps({ isStrip }: { isStrip?: boolean }) {
  return useHost() ? null : <Steps isStrip={isStrip} />
}

/** What it shows now, what comes next, one thing at a time. A strip on a desk, a block in the hand. */
function Steps({ isStrip }: { isStrip: boolean | undefined }) {
  const shared = useShared()
  const say = useSay()
  const send = useSend()
  const lineOf = useLineOf()
  const noContact = useNoContact()
  const steps = screenSteps(shared, evening)
  const shown = screenAt(shared, steps)
  const from = firstStep(shared, steps)
  const now = steps[shown]
  const { at, of, before } = stepPlace(shared, evening)
  const [next] = stepsLeft(shared, evening)
  const show = (step: number) => () => void send({ type: 'show', step })
  const back = show(before ?? shown)
  const on = show(next?.at ?? shown)
  useShortcut('.', on, next !== undefined)
  useShortcut(',', back, before !== undefined)
  if (!now) return null
  return (
    <section className={classes(styles.screen, isStrip && styles.strip)} aria-labelledby="on-screen">
      <div className={styles.shown}>
        <h2 id="on-screen" className="muted">
          <Monitor /> {say('onScreen', { at, of })}
        </h2>
        <p className={styles.sentence} aria-live="polite">
          {lineOf(now)}
        </p>
      </div>
      {steps.length > 1 && (
        <div className={styles.steps}>
          <Button
            icon={ChevronLeft}
            isSmall
            unavailable={before === undefined ? say(from > 0 ? 'screenOver' : 'screenFirst') : noContact}
            onPress={back}
          >
            {say('screenBack')} <Key>,</Key>
          </Button>
          <Button iconAfter={ChevronRight} isSmall unavailable={next ? noContact : say('screenLast')} onPress={on}>
            {say('screenNext')} <Key>.</Key>
          </Button>
        </div>
      )}
    </section>
  )
}
