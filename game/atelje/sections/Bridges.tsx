import { useState } from 'react'
import { Button } from '../../parts/actions/Button.tsx'
import { Bridge } from '../../parts/bridge/Bridge.tsx'
import { Pillars } from '../../parts/bridge/Pillars.tsx'
import { Sheet } from '../../parts/paper/Sheet.tsx'
import styles from '../atelje.module.css'
import { Block } from '../Block.tsx'
import words from '../words.json' with { type: 'json' }

const say = words.bridge
const keys = ['goal', 'both', 'mandate', 'many', 'follow'] as const
const stands = [true, false, true, false, false]

/** The bridge, its posts and lanterns, and the pillars in words. */
export function Bridges() {
  const [laid, setLaid] = useState(2)
  return (
    <>
      <Block name={words.sections.bridge}>
        <Bridge label={say.begun} planks={keys.map((_, k) => k < laid)} posts={stands} />
        <div className="row">
          <Button onPress={() => setLaid((laid + 1) % 6)}>{say.lay}</Button>
        </div>
        <Sheet>
          <div className={styles.lantern}>
            <Bridge
              label={say.lanterns}
              planks={[true]}
              lanterns={[
                { sector: 'ideaDriven', state: 'lit' },
                { sector: 'public', state: 'lit' },
                { sector: 'public', state: 'unlit' },
                { sector: 'ideaDriven', state: 'missing' },
              ]}
            />
            <p>
              <b>{say.text}</b> {say.more}
            </p>
          </div>
        </Sheet>
      </Block>
      <Block name={words.sections.pillars}>
        <Pillars
          label={words.sections.pillars}
          pillars={keys.map((key, k) => ({ key, name: say[key], holds: stands[k] ?? false }))}
          words={{ yes: say.yes, notYet: say.notYet }}
        />
      </Block>
    </>
  )
}
