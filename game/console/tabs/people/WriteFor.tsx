import { useState } from 'react'
import * as z from 'zod/mini'
import { useWritten } from '#game/live/fields/useWritten.ts'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { ChoiceChips } from '#game/parts/forms/ChoiceChips.tsx'
import { SectorChoice } from '#game/parts/forms/SectorChoice.tsx'
import { TextArea } from '#game/parts/forms/TextArea.tsx'
import { TextField } from '#game/parts/forms/TextField.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import { Chip, mostOffers, Sector, tileLimits } from '#shared/model/actor.ts'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { chips } from '../../desk/decks.ts'
import { useLinks } from '../../desk/links.ts'
import { usePick, useSay, useWords } from '../../desk/text.ts'
import { useOpen } from '../../run/sheets/open.ts'

/** A tile that is being typed in. Whoever has been let in keeps that place when it has to be sent once more. */
const Typed = z.object({
  person: z.string(),
  sector: z.optional(Sector),
  name: z.string(),
  does: z.string(),
  offers: z.array(Chip),
  needs: z.string(),
  madeId: z.optional(z.string()),
})

/** A tile typed in for somebody who has no device, or who would rather say it aloud. */
export function WriteFor({ seatId }: { seatId?: string }) {
  const shared = useShared()
  const { newSeat } = useLinks()
  const say = useSay()
  const word = useWords()
  const pick = usePick()
  const send = useSend()
  const open = useOpen()
  const seat = shared.seats[seatId ?? '']
  const home = shared.actors[seat?.homeId ?? '']
  const stands = {
    ...{ person: seat?.name ?? '', sector: home?.sector, name: home?.name ?? '', does: home?.does ?? '' },
    ...{ offers: [...(home?.offers ?? [])], needs: home?.needs ?? '' },
  }
  const over = JSON.stringify(stands)
  // What was begun over another tile than the one that stands there now is not laid over it.
  const Begun = z.object({ ...Typed.shape, over: z.literal(over) })
  const { form, put, letGo } = useWritten(`tile-${seatId ?? 'new'}`, Begun, { ...stands, over })
  const { person, sector, name, does, offers, needs } = form
  // A seat that was made for them and still waits for its tile: one that has gone, or has got a tile, is somebody else's by now.
  const made = shared.seats[form.madeId ?? '']
  const madeId = made && made.state !== 'removed' && !made.homeId ? made.id : undefined
  const [problem, setProblem] = useState('')
  const tooLong = (excess: number) => say('tooLong', { excess })
  const counter = (count: number, most: number) => word('of', { count, most })
  const isReal = hasOwnTiles(shared.programme)
  const isWhole = isReal ? sector && name.trim() : true
  const lacks = person.trim() && isWhole ? undefined : say(isReal ? 'nameAndSector' : 'nameFirst')

  const save = async () => {
    setProblem('')
    const id = seatId ?? madeId ?? (await newSeat(person.trim()))
    if (!id) return setProblem(say('noNewSeat'))
    put({ madeId: id })
    if (!isReal || !sector) {
      letGo()
      return open({ kind: 'person', id, saved: 'seat' })
    }
    const command = {
      type: 'saveTile' as const,
      sector,
      name,
      does,
      offers,
      offersText: home?.offersText ?? '',
      needs,
      manyThink: home?.manyThink ?? '',
      limit: home?.limit ?? '',
      building: home?.building ?? '',
      parent: home?.parent ?? '',
    }
    const reply = await send({ type: 'typeFor', seatId: id, command })
    if (reply.ok) {
      letGo()
      return open({ kind: 'person', id, saved: seatId ? 'tile' : 'seat' })
    }
    setProblem(say('tileNotSaved', { name: shared.seats[id]?.name ?? person.trim() }))
  }
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        if (!lacks) void save()
      }}
    >
      {isReal && <p>{say('writeForExplain')}</p>}
      {!seatId && madeId && <h3>{made?.name}</h3>}
      {!seatId && !madeId && (
        <TextField
          label={say('firstName')}
          value={person}
          onChange={person => put({ person })}
          maxLength={30}
          tooLong={tooLong}
          autoFocus
        />
      )}
      {isReal && (
        <>
          <SectorChoice
            legend={say('whichBank')}
            words={{
              ideaDriven: { name: word('sector.ideaDriven'), examples: say('ideaDrivenExamples') },
              public: { name: word('sector.public'), examples: say('publicExamples') },
            }}
            chosen={sector}
            onChange={sector => put({ sector })}
          />
          <TextField
            label={say('organisation')}
            value={name}
            onChange={name => put({ name })}
            maxLength={tileLimits.name}
            tooLong={tooLong}
            counter={counter}
          />
          <TextArea
            label={say('tile.does')}
            value={does}
            onChange={does => put({ does })}
            maxLength={tileLimits.does}
            tooLong={tooLong}
            counter={counter}
          />
          <ChoiceChips
            legend={say('tile.offers')}
            options={chips.map(({ key, label }) => ({ key, label: pick(label) }))}
            chosen={offers}
            onChange={offers => put({ offers })}
            limit={mostOffers}
            limitReason={say('fourChips')}
          />
          <TextField
            label={say('tile.needs')}
            value={needs}
            onChange={needs => put({ needs })}
            maxLength={tileLimits.needs}
            tooLong={tooLong}
            counter={counter}
          />
        </>
      )}
      <div aria-live="polite">{problem && <Note kind="warn">{problem}</Note>}</div>
      <Button type="submit" kind="main" unavailable={lacks}>
        {say(isReal ? 'saveTile' : 'letIn')}
      </Button>
    </form>
  )
}
