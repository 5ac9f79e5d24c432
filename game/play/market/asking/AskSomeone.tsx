import { Send } from 'lucide-react'
import { useState } from 'react'
import { type Actor, type Chip, isOutside, otherSector } from '#shared/model/actor.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { mostOpen, waitingFor, waitingFrom } from '#shared/rules/partnership/standing.ts'
import type { SeatView } from '#shared/views/seatView.ts'
import { missingSector } from '#shared/views/status.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { BigChoice } from '../../../parts/forms/BigChoice.tsx'
import { OneChip } from '../../../parts/forms/OneChip.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { useDraft } from '../../frame/notices/drafts.ts'
import { useIdeaMention, useIdeaTitle } from '../../frame/notices/ideaTitle.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { Task } from '../../frame/Task.tsx'
import { useListed, useMay, useText } from '../../frame/words.ts'
import { Because } from './Because.tsx'

const most = 100

type AskSomeoneProps = {
  view: SeatView
  /** The idea that asks, and the tile that is chosen already. */
  first?: { ideaId?: string; actorId?: string }
  onDone: () => void
}

/** ”Fråga någon”: which tile, and what it is needed for. */
export function AskSomeone({ view, first: chosen = {}, onDone }: AskSomeoneProps) {
  const shared = useShared()
  const t = useText()
  const listed = useListed()
  const titleOf = useIdeaTitle()
  const mentionOf = useIdeaMention()
  const say = useSay()
  const may = useMay(view.seat.id)
  const send = useSend(view.seat.id)
  const because = useDraft(view.seat.id, 'question')
  const [ideaId, setIdeaId] = useState(chosen.ideaId ?? view.ideas[0]?.id)
  const [actorId, setActorId] = useState(chosen.actorId)
  const [chips, setChips] = useState<Chip[]>([])
  const [search, setSearch] = useState(shared.actors[chosen.actorId ?? '']?.name ?? '')
  const [isTried, setTried] = useState(false)
  const idea = view.ideas.find(({ id }) => id === ideaId) ?? view.ideas[0]
  if (!idea)
    return <Task title={t('ask.title')} lead={t('ask.noIdea')} more={<Button onPress={onDone}>{t('back')}</Button>} />

  const first = missingSector(shared, idea) ?? 'public'
  const isFull = waitingFrom(shared, idea.id).length >= mostOpen
  const choose = (actorId: string) => {
    setActorId(actorId)
    setChips([])
  }
  const where = (actor: Actor) => {
    const at = actor.ideaId ? shared.ideas[actor.ideaId] : undefined
    const place = at ? t('ask.standsAt', { idea: mentionOf(at) }) : t('ask.free')
    const voices = actor.voices.flatMap(id => shared.seats[id]?.name ?? [])
    const whom = voices.length > 0 ? t('ask.voice', { names: listed(voices) }) : t(onShelf(actor))
    return waitingFor(shared, actor.id).length >= mostOpen ? t('ask.hasThree') : `${place} · ${whom}`
  }
  const group = (sector: Actor['sector']) => {
    const found = askable(shared, idea.id, sector, search)
    if (found.length === 0) return null
    return (
      <BigChoice
        key={sector}
        legend={t(`bank.${sector}`)}
        options={found.map(actor => ({
          key: actor.id,
          label: t('ask.tile', { number: actor.number, name: actor.name }),
          aside: where(actor),
          detail: (
            <Because
              actor={actor}
              chips={chips}
              onChips={setChips}
              text={because.text}
              onText={because.change}
              isTried={isTried}
            />
          ),
        }))}
        chosen={actorId}
        onChange={choose}
      />
    )
  }
  const ask = async () => {
    const actor = shared.actors[actorId ?? '']
    const isSaid = chips.length > 0 || because.text.trim() !== ''
    if (!actor || !isSaid || [...because.text.trim()].length > most) return setTried(true)
    const reply = await send({ type: 'invite', ideaId: idea.id, actorId: actor.id, because: because.text, chips })
    if (!reply.ok) return
    because.clear()
    say(t('ask.sent', { name: actor.name }))
    onDone()
  }
  return (
    <Task
      title={t('ask.title')}
      lead={t('ask.lead', { idea: mentionOf(idea) })}
      more={
        <Button kind="quiet" onPress={onDone}>
          {t('back')}
        </Button>
      }
      main={
        <Button
          kind="main"
          icon={Send}
          unavailable={may('invite') ?? (isFull ? t('ask.threeOut') : undefined)}
          onPress={() => ask()}
        >
          {t('ask.send')}
        </Button>
      }
    >
      {view.ideas.length > 1 && (
        <OneChip
          legend={t('ask.which')}
          options={view.ideas.map(one => ({ key: one.id, label: titleOf(one) }))}
          chosen={idea.id}
          onChange={setIdeaId}
        />
      )}
      <TextField label={t('ask.search')} hint={t('ask.searchHint')} value={search} onChange={setSearch} />
      {isTried && !actorId && (
        <p className="error" role="alert">
          {t('ask.nobodyChosen')}
        </p>
      )}
      {group(first)}
      {group(otherSector(first))}
    </Task>
  )
}

/** Who answers a question to a tile that nobody speaks for: its owner at home, or whoever takes it from the shelf. */
function onShelf(actor: Actor): 'ask.speaksItself' | 'ask.shelfHome' | 'ask.shelfLibrary' {
  if (isOutside(actor)) return 'ask.speaksItself'
  return actor.origin === 'home' ? 'ask.shelfHome' : 'ask.shelfLibrary'
}

/** Tiles of a side that can be asked: not at the idea already, nor asked by it, and alike what was searched for. */
function askable(shared: Shared, ideaId: string, sector: Actor['sector'], search: string): Actor[] {
  const words = search.trim().toLowerCase()
  const marketId = shared.ideas[ideaId]?.marketId
  return Object.values(shared.actors)
    .filter(actor => actor.marketId === marketId && actor.sector === sector && actor.ideaId !== ideaId)
    .filter(actor => !waitingFor(shared, actor.id).some(one => one.ideaId === ideaId))
    .filter(({ name, number }) => !words || name.toLowerCase().includes(words) || String(number) === words)
    .sort((one, other) => one.number - other.number)
}
