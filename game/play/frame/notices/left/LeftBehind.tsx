import { useEffect, useRef, useState } from 'react'
import * as z from 'zod/mini'
import type { Shared } from '#shared/model/workshop.ts'
import { clashAt } from '#shared/rules/agreement/lines.ts'
import { openClashes } from '#shared/views/live/clashes.ts'
import { formIn } from '../../../live/fields/form.ts'
import { useLive, useLiveStore, useShared } from '../../../live/Live.tsx'
import type { Draft } from '../../../live/liveStore.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { unchosenIn } from '../../agreement/fields/clash/merged.ts'
import { useText } from '../words.ts'
import { type DraftKind, draftKind, hasPassed } from './drafts.ts'
import { useSay } from './saying.ts'

/** The texts of a command that came after its phase, as its sender wrote them. */
const Late = z.looseObject({
  type: z.string(),
  text: z.optional(z.string()),
  soThat: z.optional(z.string()),
  name: z.optional(z.string()),
  aim: z.optional(z.string()),
  title: z.optional(z.string()),
  question: z.optional(z.string()),
  why: z.optional(z.string()),
})

/** The drafts that are forms, with those of their fields that somebody writes in. */
const forms: Partial<Record<DraftKind, readonly string[]>> = {
  homeAnswer: ['condition', 'reasonText'],
  asked: ['text'],
  wished: ['name', 'why'],
  step: ['what', 'withWhom', 'ifStuck'],
}
const Form = z.record(z.string(), z.unknown())

/** ”Hann inte med”: what a seat wrote in a phase that has passed and that never became anything. Nothing is lost. */
export function LeftBehind({ seatId }: { seatId: string }) {
  const store = useLiveStore()
  const shared = useShared()
  const { clock } = shared
  const { seatIds } = useLive()
  const t = useText()
  const say = useSay()
  const [opened, setOpened] = useState<readonly string[]>([])
  const [drafts, setDrafts] = useState<readonly Draft[]>([])

  const latest = useRef(shared)
  latest.current = shared
  const choices = openClashes(shared)
    .map(({ line }) => clashAt(line))
    .join()

  // biome-ignore lint/correctness/useExhaustiveDependencies: when somebody has chosen between texts, one may be left.
  useEffect(() => {
    let isHere = true
    const look = () =>
      store.drafts(seatId).then(
        found => {
          if (isHere) setDrafts(found.filter(draft => isLeft(draft, latest.current)))
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
  }, [store, seatId, clock.kind, choices])

  const soThatIn = (text: string) => t('idea.soThatInside', { text })
  const shown = drafts.flatMap(draft => leftOf(draft, shared, soThatIn) ?? [])
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
  return (
    <Sheet kind="sunk" isTight title={t('late.title')}>
      <p className="small muted">
        {t(shown.every(({ kind }) => kind === 'unchosen') ? 'late.leadUnchosen' : 'late.lead')}
      </p>
      <ul className="stack stack-close">
        {shown.map(({ key, kind, words }) => (
          <li key={key} className="row wrap between">
            <span className="grow">
              <span className="small muted">{t(`late.${kind}`)}</span>
              <br />
              {isOwn(kind) && seatIds.length > 1 && !opened.includes(key) ? (
                <Button kind="quiet" isSmall onPress={() => setOpened([...opened, key])}>
                  {t('late.open')}
                </Button>
              ) : (
                words
              )}
            </span>
            <Button kind="quiet" isSmall onPress={() => drop(key)}>
              {t('late.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

/** What only its writer reads: on a shared tablet it stays folded until somebody wants to see it. */
const isOwn = (kind: Left['kind']): boolean =>
  kind === 'note' || kind === 'insight' || kind === 'homeAnswer' || kind === 'asked'

const isLeft = (draft: Draft, shared: Shared): boolean => {
  const kind = draftKind(draft.key)
  if (draft.key.startsWith('late:') || unchosenIn(shared, draft)) return true
  return isText(kind) && hasPassed(kind, shared.clock.kind)
}

type Text = Exclude<DraftKind, 'tile' | 'clash' | 'homeClash'>
type Left = { key: string; kind: Text | 'unchosen' | 'other'; words: string }

/** A tile is never left, and a text that is made of two is its line's as long as somebody may choose it. */
const isText = (kind: DraftKind | undefined): kind is Text =>
  kind !== undefined && kind !== 'tile' && kind !== 'clash' && kind !== 'homeClash'

/** Which words belong to a command that came after its phase. */
const lateKinds: Readonly<Record<string, Left['kind']>> = {
  createIdea: 'idea',
  editIdea: 'idea',
  nameIdea: 'name',
  writeField: 'line',
  writeRow: 'line',
  writeOwnRow: 'line',
  note: 'note',
  reflect: 'insight',
  proposeChallenge: 'proposal',
  wishActor: 'wished',
  post: 'thread',
  unchosen: 'unchosen',
}

function leftOf(draft: Draft, shared: Shared, soThatIn: (text: string) => string): Left | undefined {
  const { key, text } = draft
  const kind = draftKind(key)
  const unchosen = unchosenIn(shared, draft)
  if (unchosen) return { key, kind: 'unchosen', words: unchosen }
  if (isText(kind)) {
    const words = wordsIn(kind, text)
    return words ? { key, kind, words } : undefined
  }
  const read = formIn(Late, text)
  if (!read) return undefined
  const { type, name, aim, text: body, soThat, title, question, why } = read
  const idea = [body, soThat && soThatIn(soThat)].filter(Boolean).join(', ')
  const words = [title, question, name, why, idea, aim].filter(Boolean).join(' · ')
  return words ? { key, kind: lateKinds[type] ?? 'other', words } : undefined
}

/** What somebody wrote in a draft: all of it, or what stands in the fields of its form. */
function wordsIn(kind: DraftKind, text: string): string {
  const fields = forms[kind]
  const form = fields && formIn(Form, text)
  return form ? fields.flatMap(field => form[field] || []).join(' · ') : text
}
