import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { useLiveStore, useShared } from '../../../live/Live.tsx'
import type { Draft } from '../../../live/liveStore.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { useText } from '../words.ts'
import { type DraftKey, draftPhases } from './drafts.ts'

const isKey = (key: string): key is DraftKey => Object.hasOwn(draftPhases, key)

/** The texts of a command that came after its phase, as its sender wrote them. */
const Late = z.looseObject({
  text: z.optional(z.string()),
  soThat: z.optional(z.string()),
  name: z.optional(z.string()),
  aim: z.optional(z.string()),
})

/** ”Hann inte med”: what a seat wrote in a phase that has passed and that never became anything. Nothing is lost. */
export function LeftBehind({ seatId }: { seatId: string }) {
  const store = useLiveStore()
  const { clock } = useShared()
  const t = useText()
  const [drafts, setDrafts] = useState<readonly Draft[]>([])

  useEffect(() => {
    let isHere = true
    const look = () =>
      store.drafts(seatId).then(
        found => {
          if (isHere) setDrafts(found.filter(({ key }) => hasPassed(key, clock.kind)))
        },
        () => undefined,
      )
    void look()
    // Texts that were sent in the last second come back as late ones a moment after the phase has changed.
    const timer = setTimeout(() => void look(), 3000)
    return () => {
      isHere = false
      clearTimeout(timer)
    }
  }, [store, seatId, clock.kind])

  const shown = drafts.flatMap(({ key, text }) => {
    const words = wordsOf(key, text)
    return words ? [{ key, words }] : []
  })
  if (shown.length === 0) return null
  const drop = (dropped: string) => {
    store.keepDraft(seatId, dropped, '')
    setDrafts(drafts.filter(({ key }) => key !== dropped))
  }
  return (
    <Sheet kind="sunk" isTight title={t('late.title')}>
      <p className="small muted">{t('late.lead')}</p>
      <ul className="stack stack-close">
        {shown.map(({ key, words }) => (
          <li key={key} className="row wrap between">
            <span className="grow">
              <span className="small muted">{t(isKey(key) && key !== 'tile' ? `late.${key}` : 'late.other')}</span>
              <br />
              {words}
            </span>
            <Button kind="quiet" isSmall onPress={() => drop(key)}>
              {t('late.drop')}
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function hasPassed(key: string, kind: string): boolean {
  if (key.startsWith('late:')) return true
  return isKey(key) && key !== 'tile' && !draftPhases[key].some(one => one === kind)
}

function wordsOf(key: string, text: string): string {
  if (!key.startsWith('late:')) return text
  const read = z.safeParse(Late, parsed(text))
  if (!read.success) return ''
  const { name, aim, text: body, soThat } = read.data
  return [name, body, soThat, aim].filter(Boolean).join(' · ')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
