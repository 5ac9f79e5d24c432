import { useState } from 'react'
import { useField } from '#game/live/fields/useField.ts'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { TextArea } from '#game/parts/forms/TextArea.tsx'
import type { ScreenStep } from '#shared/views/screen.ts'
import { usePick, useSay, useWords } from '../../desk/text.ts'
import { useHost } from '../room/host.ts'
import styles from './now.module.css'

/** What to say this minute; the facilitator's own words if they have written any. */
export function Script({ step }: { step: ScreenStep }) {
  const { clock } = useShared()
  const { desk, connection } = useLive()
  const say = useSay()
  const pick = usePick()
  const host = useHost()
  const [isOpen, setOpen] = useState(false)
  const key = `${clock.kind}.${step.script.key}`
  const ours = desk?.scripts[key] ?? ''
  const theirs = pick(step.script.say)
  return (
    <section className={styles.script} aria-labelledby="script">
      <div className={styles.scriptHead}>
        <h2 id="script" className="muted">
          {say(host ? 'leaderSays' : 'sayThis')}
        </h2>
        {!host && (
          <Button kind="quiet" isSmall onPress={() => setOpen(!isOpen)}>
            {isOpen ? say('scriptDone') : say('changeScript')}
          </Button>
        )}
      </div>
      {connection === 'off' && !host && (
        <p className={styles.lines}>
          <b>{say('sayNoContact')}</b>
        </p>
      )}
      {isOpen ? (
        <Writing key={key} scriptKey={key} text={ours || theirs} standard={theirs} />
      ) : (
        <p className={styles.lines}>{ours || theirs}</p>
      )}
    </section>
  )
}

function Writing({ scriptKey, text: value, standard }: { scriptKey: string; text: string; standard: string }) {
  const say = useSay()
  const word = useWords()
  const send = useSend()
  const field = useField({ value, save: text => send({ type: 'writeScript', key: scriptKey, text }) })
  return (
    <div className="stack stack-close">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: leaving the field saves it. */}
      <div onBlur={field.leave}>
        <TextArea
          label={say('yourScript')}
          isLabelUnseen
          value={field.text}
          onChange={field.change}
          rows={5}
          maxLength={500}
          counter={(count, most) => word('of', { count, most })}
          tooLong={excess => say('tooLong', { excess })}
        />
      </div>
      <p className="small muted" role="status">
        {field.state === 'saved' && say('savedScript')}
      </p>
      {field.text !== standard && (
        <Button kind="quiet" isSmall onPress={() => field.change(standard)}>
          {say('standardScript')}
        </Button>
      )}
    </div>
  )
}
