import '../../parts/tokens/look.css'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Button } from '../../parts/actions/Button.tsx'
import { TownView } from '../../town/TownView.tsx'
import styles from './page.module.css'
import { lastStep, seeded } from './seeded.ts'
import words from './words.json' with { type: 'json' }

/**
 * A seeded town from empty to dawn: /atelje/stad/rorlig?steg=5&antal=24&utmaningar=4, and storbild=ja, ram=nej (only the town).
 * From the console of the browser: stad.go(7), and stad.show({ subject: 'idea-0', seed: 'another', isOpen: false, isStill: true }).
 */
const asked = new URLSearchParams(location.search)
const size = { actors: Number(asked.get('antal') ?? 24), challenges: Number(asked.get('utmaningar') ?? 4) }
const isScreen = asked.get('storbild') === 'ja'
const panel = Number(asked.get('panel') ?? 0)
const hasFrame = asked.get('ram') !== 'nej'

/** What the page shows beside the step: a part of the town, another town, or none, and whether it stands still. */
const first = { subject: '', seed: 'atelier', isOpen: true, isStill: false }

function Page() {
  const [step, setStep] = useState(Number(asked.get('steg') ?? 0))
  const [opened, setOpened] = useState('')
  const [isAble, setAble] = useState(true)
  const [shown, setShown] = useState(first)
  const go = (to: number) => setStep(Math.max(0, Math.min(lastStep, to)))
  const show = (more: Partial<typeof first>) => setShown(known => ({ ...known, ...more }))
  Object.assign(globalThis, { stad: { go, show } })
  const open = isScreen ? {} : { onPlace: setOpened, onIdea: setOpened, onChallenge: setOpened }
  return (
    <main className={styles.page}>
      <h1 className="unseen">{words.title}</h1>
      {hasFrame && (
        <div className={styles.bar}>
          <Button isSmall onPress={() => go(step - 1)}>
            {words.back}
          </Button>
          <Button isSmall kind="main" onPress={() => go(step + 1)}>
            {words.next}
          </Button>
          <b>{words.steps[step]}</b>
          <input aria-label={words.tell} placeholder={words.tell} />
          <output>
            {words.opened} {opened}
          </output>
        </div>
      )}
      <div className={styles.board}>
        {isAble && shown.isOpen && (
          <TownView
            town={{ ...seeded(step, size), seed: shown.seed }}
            language="sv"
            {...{ isScreen, panel, ...open }}
            subject={shown.subject}
            isStill={shown.isStill}
            onUnavailable={() => setAble(false)}
          />
        )}
        {!isAble && <p>{words.list}</p>}
      </div>
    </main>
  )
}

const place = document.getElementById('root')
if (place) createRoot(place).render(<Page />)
