import { useState } from 'react'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { useShared } from '../../live/Live.tsx'
import { Button } from '../../parts/actions/Button.tsx'
import { ChallengeTag } from '../../parts/marks/ChallengeTag.tsx'
import { Note } from '../../parts/messages/Note.tsx'
import { Sheet } from '../../parts/paper/Sheet.tsx'
import { rules, useLine, useSaid, useStep } from '../frame/decks.ts'
import { useEasily } from '../frame/shore/reading/useEasily.ts'
import { Task } from '../frame/Task.tsx'
import { useText } from '../frame/words.ts'
import { ChallengeFacts } from './ChallengeFacts.tsx'
import { OneMoreLine } from './OneMoreLine.tsx'
import { WriteTile } from './tile/WriteTile.tsx'
import styles from './welcome.module.css'

/** Eyes up: the tablet only follows what the facilitator says, one rule and one island at a time. */
export function Prelude({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const line = useLine()
  const step = useStep()
  const [isWriting, setWriting] = useState(false)
  const isHomeless = shared.seats[seatId]?.homeId === undefined && hasOwnTiles(shared.programme)
  if (isWriting) return <WriteTile seatId={seatId} onDone={() => setWriting(false)} />
  return (
    <Task title={line ?? t('phase.prelude')} step={shared.clock.step}>
      {isHomeless && (
        <Note kind="warn" actions={<Button onPress={() => setWriting(true)}>{t('prelude.writeTile')}</Button>}>
          {t('prelude.noTile')}
        </Note>
      )}
      <OneMoreLine seatId={seatId} onWrite={() => setWriting(true)} />
      {step?.subject?.kind === 'rule' && <RuleNow at={step.subject.at} />}
      {step?.subject?.kind === 'challenge' && <Island id={step.subject.id} />}
      {step?.script.onlyIf === 'notToday' && (
        <Sheet title={t('prelude.notToday')}>
          <p>{shared.notToday}</p>
        </Sheet>
      )}
    </Task>
  )
}

function RuleNow({ at }: { at: number }) {
  const t = useText()
  const said = useSaid()
  const now = rules.rules[at]
  if (!now) return null
  const earlier = rules.rules.slice(0, at)
  return (
    <>
      <Sheet kind="raised" title={t('prelude.rule', { at: at + 1, count: rules.rules.length })}>
        <p className={styles.rule}>{said(now.rule)}</p>
        <p className="muted measure">{said(now.why)}</p>
      </Sheet>
      {earlier.length > 0 && (
        <ol className={`${styles.list} small`}>
          {earlier.map(({ key, rule }) => (
            <li key={key}>{said(rule)}</li>
          ))}
        </ol>
      )}
    </>
  )
}

function Island({ id }: { id: string }) {
  const { challenges } = useShared()
  const t = useText()
  const easily = useEasily()
  const challenge = challenges[id]
  if (!challenge) return null
  const { title, question } = challenge
  return (
    <Sheet
      kind="raised"
      title={title}
      aside={<ChallengeTag>{t('island.number', { number: challenge.number })}</ChallengeTag>}
    >
      <div className="stack">
        <p className={styles.rule}>{easily(question)}</p>
        <ChallengeFacts challenge={challenge} />
      </div>
    </Sheet>
  )
}
