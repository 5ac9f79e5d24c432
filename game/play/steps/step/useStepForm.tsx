import { Flag } from 'lucide-react'
import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import type { Idea } from '#shared/model/partnership.ts'
import { hasDeclined } from '#shared/rules/agreement/party.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { useShared } from '../../../live/Live.tsx'
import { useNow } from '../../../live/useNow.ts'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Emblem } from '../../../parts/emblem/Emblem.tsx'
import { ChoiceChips } from '../../../parts/forms/ChoiceChips.tsx'
import { codePoints } from '../../../parts/forms/fieldState.ts'
import { OneChip } from '../../../parts/forms/OneChip.tsx'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { useDay, useText } from '../../agreement/words.ts'
import { useFormDraft } from '../../frame/notices/drafts.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { useLimits, useMay } from '../../frame/words.ts'
import styles from '../steps.module.css'
import { today } from './days.ts'
import { When } from './When.tsx'

const most = { what: 120, withWhom: 80, ifStuck: 100 }
const nobody = 'nobody'

/** A step that is being made up: kept until it is taken. */
const Begun = z.object({
  what: z.string(),
  due: z.string(),
  people: z.array(z.string()),
  withWhom: z.string(),
  ifStuck: z.string(),
  remindedBy: z.string(),
})
const begin = (what: string): z.infer<typeof Begun> => ({
  ...{ what, due: '', people: [], withWhom: '', ifStuck: '' },
  remindedBy: nobody,
})

/** A step as its own person says it: ”Jag …”, by which day, with whom. `end` places the button that takes it. */
export function useStepForm(seatId: string, idea: Idea, onTaken: () => void) {
  const shared = useShared()
  const t = useText()
  const day = useDay()
  const say = useSay()
  const limits = useLimits()
  const may = useMay(seatId)
  const now = useNow(60_000)
  const send = useSend(seatId)
  const { form: begun, isBegun, put, clear } = useFormDraft(seatId, `step:${idea.id}`, Begun, begin)
  const { due, people } = begun
  const what = begun.what.trim()
  const withWhom = begun.withWhom.trim()
  const ifStuck = begun.ifStuck.trim()
  const [isUnfolded, setUnfolded] = useState(false)
  const hasMore = ifStuck !== '' || withWhom !== ''
  // What has been written is found again where it was.
  useEffect(() => {
    if (hasMore) setUnfolded(true)
  }, [hasMore])

  // An organisation that has said no is nobody's partner in a step, nor is somebody who was taken away.
  const others = standing(shared, idea)
    .filter(actor => !hasDeclined(idea, actor))
    .flatMap(actor =>
      actor.owners
        .filter(id => id !== seatId)
        .flatMap(id => shared.seats[id] ?? [])
        .filter(({ state }) => state !== 'removed')
        .map(({ id, name }) => ({ id, name, actor })),
    )
  // Whoever sits in the room is asked, and says so themself; only others are written as a text.
  const asked = others.flatMap(({ id }) => (people.includes(id) ? [id] : []))

  const isLong =
    codePoints(what) > most.what || codePoints(withWhom) > most.withWhom || codePoints(ifStuck) > most.ifStuck
  const why = () => {
    if (what === '') return t('step.needsWhat')
    if (due === '') return t('step.needsDay')
    if (due < today(now)) return t('step.past')
    return isLong ? t('answer.tooLong') : may('addStep')
  }
  const take = async () => {
    const remindedBy = others.find(({ id }) => id === begun.remindedBy)?.id
    const reply = await send({
      type: 'addStep',
      ideaId: idea.id,
      ...{ what, due, withWhom, asked, ifStuck, remindedBy },
    })
    if (!reply.ok) return
    clear()
    const values = { day: day(due), name: shared.seats[remindedBy ?? '']?.name ?? '' }
    say(t(remindedBy ? 'step.bookedReminder' : 'step.booked', values))
    onTaken()
  }

  const end = (
    <Button kind="main" icon={Flag} unavailable={why()} onPress={take}>
      {t('step.take')}
    </Button>
  )
  const form = (
    <div className="stack">
      <TextArea
        label={t('step.what')}
        value={begun.what}
        onChange={what => put({ what })}
        rows={3}
        hint={t('step.whatHint')}
        maxLength={most.what}
        {...limits}
      />
      {others.length > 0 && (
        <ChoiceChips
          legend={t('step.with')}
          options={others.map(({ id, name, actor }) => ({
            key: id,
            label: name,
            emblem: <Emblem sector={actor.sector} glyph={actor.building} number={actor.number} size={28} />,
          }))}
          chosen={people}
          onChange={people => put({ people: [...people] })}
        />
      )}
      <When due={due} onChange={due => put({ due })} />
      <details
        className={`fold ${styles.fold}`}
        open={isUnfolded}
        onToggle={event => setUnfolded(event.currentTarget.open)}
      >
        <summary>{t('step.stuck')}</summary>
        <div className="stack">
          <TextField
            label={t('step.ifStuck')}
            value={begun.ifStuck}
            onChange={ifStuck => put({ ifStuck })}
            maxLength={most.ifStuck}
            {...limits}
          />
          {others.length > 0 && (
            <OneChip
              legend={t('step.remind')}
              options={[
                { key: nobody, label: t('step.nobody') },
                ...others.map(({ id, name }) => ({ key: id, label: name })),
              ]}
              chosen={begun.remindedBy}
              onChange={remindedBy => put({ remindedBy })}
            />
          )}
          <TextField
            label={t('step.withOther')}
            value={begun.withWhom}
            onChange={withWhom => put({ withWhom })}
            maxLength={most.withWhom}
            {...limits}
          />
        </div>
      </details>
    </div>
  )
  return { form, end, isBegun }
}
