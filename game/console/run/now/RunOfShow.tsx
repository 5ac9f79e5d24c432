import { ListTree } from 'lucide-react'
import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { useNow } from '#game/live/useNow.ts'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { runOfShow } from '#shared/views/clock/clockFace.ts'
import { Choose } from '../../desk/pieces/Choose.tsx'
import { useNoContact, useSay, useWords } from '../../desk/text.ts'
import { timeOfDay } from '../../desk/time.ts'
import { useHost } from '../room/host.ts'
import { useOpen } from '../sheets/open.ts'
import styles from './now.module.css'

/** Härnäst and Kvar: what comes, when it begins as it looks now, and the ways back and across. */
export function RunOfShow() {
  const shared = useShared()
  const say = useSay()
  const word = useWords()
  const open = useOpen()
  const host = useHost()
  const { language } = useLanguage()
  const [first, ...rest] = runOfShow(shared, useNow(10_000))
  const line = ({ phase, startsAt }: NonNullable<typeof first>) => (
    <li key={phase.id} className={styles.line}>
      <span className={styles.at}>{startsAt === undefined ? '' : timeOfDay(startsAt, language)}</span>
      <span className={styles.name}>{word(`phase.${phase.kind}`)}</span>
      {phase.minutes > 0 && <span className={styles.at}>{say('minutes', { count: phase.minutes })}</span>}
    </li>
  )
  return (
    <div className={styles.plan}>
      {first && (
        <section aria-labelledby="then">
          <h2 id="then" className="muted">
            {say('upNext')}
          </h2>
          <ol className={styles.first}>{line(first)}</ol>
        </section>
      )}
      {rest.length > 0 && (
        <section aria-labelledby="left">
          <h2 id="left" className="muted">
            {say('left')}
          </h2>
          <ol>{rest.map(line)}</ol>
        </section>
      )}
      {first && !host && (
        <div>
          <Button isSmall icon={ListTree} onPress={() => open({ kind: 'replan' })}>
            {say('replan')}
          </Button>
        </div>
      )}
      {!host && <Moves />}
    </div>
  )
}

/** One back, or across to any phase: said with what is kept, before it happens. */
function Moves() {
  const { clock, programme } = useShared()
  const say = useSay()
  const word = useWords()
  const send = useSend()
  const noContact = useNoContact()
  const [to, setTo] = useState('')
  const at = programme.phases.findIndex(({ id }) => id === clock.phaseId)
  const before = programme.phases[at - 1]
  const others = programme.phases.filter(({ id, kind }) => id !== clock.phaseId && kind !== 'closed')
  const target = programme.phases.findIndex(({ id }) => id === to)
  return (
    <details className={`fold-quiet ${styles.moves}`}>
      <summary>{say('moves')}</summary>
      <div className="stack">
        {before && (
          <div className="stack stack-close">
            <p className="small">{say('backKeeps')}</p>
            <Button isSmall unavailable={noContact} onPress={() => void send({ type: 'back', from: clock.phaseId })}>
              {say('backTo', { phase: word(`phase.${before.kind}`) })}
            </Button>
          </div>
        )}
        <Choose
          label={say('jumpTo')}
          none={say('choosePhase')}
          options={others.map(({ id, kind }) => ({ key: id, label: word(`phase.${kind}`) }))}
          chosen={to}
          onChange={setTo}
        />
        {to && (
          <div className="stack stack-close">
            <p className="small">{target > at ? say('jumpForward') : say('backKeeps')}</p>
            <Button
              isSmall
              unavailable={noContact}
              onPress={() => {
                setTo('')
                void send({ type: 'jump', phaseId: to })
              }}
            >
              {say('jump')}
            </Button>
          </div>
        )}
      </div>
    </details>
  )
}
