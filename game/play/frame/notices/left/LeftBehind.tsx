import { useEffect, useRef, useState } from 'react'
import { clashAt } from '#shared/rules/agreement/lines.ts'
import { openClashes } from '#shared/views/live/clashes.ts'
import { seatView } from '#shared/views/seatView.ts'
import { useLeftNow } from '../../../../live/fields/leftNow.ts'
import { useLive, useLiveStore, useShared } from '../../../../live/Live.tsx'
import type { Draft } from '../../../../live/liveStore.ts'
import { Button } from '../../../../parts/actions/Button.tsx'
import { Sheet } from '../../../../parts/paper/Sheet.tsx'
import { useText } from '../../words.ts'
import { useSay } from '../saying.ts'
import { isLeft, isOwn, isPlaced, leftOf, whys } from './left.ts'
import { useWhere } from './useWhere.ts'

type LeftBehindProps = {
  seatId: string
  /** Somebody has asked to see it: the focus comes here as soon as there is something to see. */
  isSought: boolean
  onFound: () => void
}

/** ”Kvar hos dig”: what a seat wrote and that never became anything, each with why, and where it belongs. Nothing is lost. */
export function LeftBehind({ seatId, isSought, onFound }: LeftBehindProps) {
  const store = useLiveStore()
  const shared = useShared()
  const { clock } = shared
  const { seatIds } = useLive()
  const t = useText()
  const say = useSay()
  const whereIs = useWhere()
  const sheet = useRef<HTMLElement>(null)
  const [opened, setOpened] = useState<readonly string[]>([])
  const [drafts, setDrafts] = useState<readonly Draft[]>([])

  const leftNow = useLeftNow()

  const latest = useRef(shared)
  latest.current = shared
  const choices = openClashes(shared)
    .map(({ line }) => clashAt(line))
    .join()
  const questions = seatView(shared, seatId)
    ?.toAnswer.map(({ id }) => id)
    .join()

  const found = useRef(onFound)
  found.current = onFound
  // biome-ignore lint/correctness/useExhaustiveDependencies: when somebody has chosen between texts, a question is gone, or something has been left, there is more to see.
  useEffect(() => {
    let isHere = true
    const look = () =>
      store.drafts(seatId).then(
        found => {
          if (isHere) setDrafts(found.filter(draft => isLeft(draft, latest.current, seatId)))
        },
        () => undefined,
      )
    void look()
    // Texts that were sent in the last second come back as late ones a moment after the phase has changed.
    // What is not there then is sought no longer: it would take the focus from whoever writes by that time.
    const timer = setTimeout(() => void look().then(() => isHere && found.current()), 3000)
    return () => {
      isHere = false
      clearTimeout(timer)
    }
  }, [store, seatId, clock.kind, choices, questions, leftNow, isSought])

  const soThatIn = (text: string) => t('idea.soThatInside', { text })
  const shown = drafts.flatMap(draft => leftOf(draft, shared, soThatIn) ?? [])
  const isFound = isSought && shown.length > 0
  useEffect(() => {
    if (!isFound) return
    sheet.current?.focus({ preventScroll: true })
    sheet.current?.scrollIntoView({ block: 'start' })
    found.current()
  }, [isFound])
  if (shown.length === 0) return null
  const drop = (dropped: string) => {
    const text = drafts.find(({ key }) => key === dropped)?.text ?? ''
    store.keepDraft(seatId, dropped, '')
    setDrafts(before => before.filter(({ key }) => key !== dropped))
    const back = () => {
      store.keepDraft(seatId, dropped, text)
      setDrafts(before => [...before, { key: dropped, text }])
    }
    say(t('late.removed'), back, true)
  }
  const groups = whys.flatMap(why => {
    const texts = shown.filter(one => one.why === why)
    return texts.length > 0 ? [{ why, texts }] : []
  })
  return (
    <Sheet kind="sunk" isTight title={t('late.title')} place={sheet}>
      <div className="stack">
        {groups.map(({ why, texts }) => (
          <div key={why} className="stack stack-close">
            <p className="small muted">{t(`late.lead.${why}`)}</p>
            <ul className="stack stack-close">
              {texts.map(({ key, kind, words, at }) => (
                <li key={key} className="row wrap between">
                  <div className="grow">
                    {!isPlaced({ kind, at }) && <p className="small muted">{t(`late.${kind}`)}</p>}
                    {at && <p className="small">{whereIs(at)}</p>}
                    {isOwn(kind) && seatIds.length > 1 && !opened.includes(key) ? (
                      <Button kind="quiet" isSmall onPress={() => setOpened([...opened, key])}>
                        {t('late.open')}
                      </Button>
                    ) : (
                      <p>{words}</p>
                    )}
                  </div>
                  <Button kind="quiet" isSmall onPress={() => drop(key)}>
                    {t('late.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Sheet>
  )
}
