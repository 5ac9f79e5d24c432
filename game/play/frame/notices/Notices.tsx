import { useEffect, useRef, useState } from 'react'
import { partIn } from '#shared/rules/phases/programmes.ts'
import { useLive, useShared } from '../../../live/Live.tsx'
import { Button } from '../../../parts/actions/Button.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import styles from '../frame.module.css'
import { NobodyLeads } from '../shore/NobodyLeads.tsx'
import { useText } from '../words.ts'
import { useSay } from './saying.ts'

const visited = 'visited'

/** The bands above the task: a full disk, a pause, the facilitator's words, and a welcome back. */
export function Notices({ tableIds }: { tableIds: readonly string[] }) {
  const { connection, hasFacilitator, cannotSave } = useLive()
  const { clock } = useShared()
  const t = useText()
  return (
    <>
      <div role="status" className={styles.live}>
        {connection === 'on' && cannotSave && <Note kind="warn">{t('saving.stopped')}</Note>}
      </div>
      {clock.pausedAt !== undefined && (
        <Note title={t('pause.title')} kind="info">
          {t('pause.words')}
        </Note>
      )}
      {!hasFacilitator && connection === 'on' && clock.kind !== 'open' && clock.kind !== 'closed' && <NobodyLeads />}
      <LeadersWords tableIds={tableIds} />
      <WelcomeBack />
    </>
  )
}

/** The last word to everyone, and the last to one's own market: from its host, or from the facilitator. */
function LeadersWords({ tableIds }: { tableIds: readonly string[] }) {
  const { message, markets, seats } = useShared()
  const { seatIds } = useLive()
  const t = useText()
  const [read, setRead] = useState<Readonly<Record<string, number>>>({})
  const ours = new Set(seatIds.flatMap(id => seats[id]?.marketId ?? []))
  const words = [
    { key: 'all', title: t('facilitator.says'), said: message },
    ...[...ours].map(id => ({ key: id, title: t('market.says'), said: markets[id]?.message })),
  ]
  return (
    <div role="status" className={styles.live}>
      {words.map(({ key, title, said }) => {
        if (!said || said.at <= (read[key] ?? 0)) return null
        if (said.ideaId !== undefined && !tableIds.includes(said.ideaId)) return null
        return (
          <Note
            key={key}
            title={title}
            actions={
              <Button kind="quiet" isSmall onPress={() => setRead({ ...read, [key]: said.at })}>
                {t('facilitator.read')}
              </Button>
            }
          >
            {said.text}
          </Note>
        )
      })}
    </div>
  )
}

/** Tells those who come back where the evening is; a first visit and the open door need no such words. */
function WelcomeBack() {
  const { cannotSave } = useLive()
  const { id, clock, programme } = useShared()
  const t = useText()
  const say = useSay()
  const { part } = partIn(programme, clock)
  const [isBack, setBack] = useState(() => localStorage.getItem(visited) === id && part > 1)
  useEffect(() => localStorage.setItem(visited, id), [id])
  const couldNot = useRef(cannotSave)
  useEffect(() => {
    if (couldNot.current && !cannotSave) say(t('saving.again'))
    couldNot.current = cannotSave
  }, [cannotSave, say, t])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new phase makes the welcome old.
  useEffect(() => () => setBack(false), [clock.phaseId])
  if (!isBack || part === 0) return null
  return (
    <Note
      kind="back"
      title={t('back.title', { part })}
      actions={
        <Button kind="quiet" isSmall onPress={() => setBack(false)}>
          {t('close')}
        </Button>
      }
    >
      {t('back.words')}
    </Note>
  )
}
