import { Armchair } from 'lucide-react'
import { useState } from 'react'
import * as z from 'zod/mini'
import { Sector } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { keepsChairs, mostWished } from '#shared/rules/partnership/chairs.ts'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { codePoints } from '../../../parts/forms/fieldState.ts'
import { SectorChoice } from '../../../parts/forms/SectorChoice.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { useFormDraft } from '../../frame/notices/drafts.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { useLimits, useMay } from '../../frame/words.ts'
import styles from './others.module.css'
import { useText } from './words.ts'

const mostName = 50
const mostWhy = 100

/** Somebody who is being written down: kept until their chair stands there, or nobody wants it. */
const Begun = z.object({ sector: z.optional(Sector), name: z.string(), why: z.string() })
const begin = (name: string): z.infer<typeof Begun> => ({ name, why: '' })

type WhoIsMissingProps = {
  seatId: string
  idea: Idea
  /** Folded within the paper of an idea, where there is more to do than this. */
  isFolded?: boolean
}

/** A table writes down whom it wants and nobody in the room comes from; their chair is kept, and a letter is drafted. */
export function WhoIsMissing({ seatId, idea, isFolded }: WhoIsMissingProps) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const begun = useFormDraft(seatId, `wished:${idea.id}`, Begun, begin)
  const [isOpened, setOpened] = useState(false)
  const isWriting = isOpened || begun.isBegun
  const wished = Object.values(idea.wished ?? {})
    .filter(({ name }) => name !== '')
    .sort((one, other) => one.at - other.at)
  const mayKeep = keepsChairs(shared, seatId, idea) && !may('wishActor')
  if (!hasOwnTiles(shared.programme) || (!mayKeep && wished.length === 0)) return null
  const drop = async (id: string, name: string) => {
    const reply = await send({ type: 'dropWished', ideaId: idea.id, wishedId: id })
    if (reply.ok) say(t('chair.dropped', { name }))
  }
  const close = () => {
    begun.clear()
    setOpened(false)
  }
  const inside = (
    <div className="stack">
      {wished.length > 0 ? (
        <ul className={styles.people}>
          {wished.map(({ id, name, why }) => (
            <li key={id}>
              <span className={styles.who}>
                <b>
                  <Armchair /> {softHyphens(name)}
                </b>
                {why && <span className="small muted">{why}</span>}
              </span>
              {mayKeep && (
                <Button kind="quiet" isSmall onPress={() => drop(id, name)}>
                  {t('chair.drop')} <span className="unseen">{t('chair.of', { name })}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="small muted measure">{t('chair.lead')}</p>
      )}
      {mayKeep && isWriting && <Wish seatId={seatId} idea={idea} begun={begun} onDone={close} />}
      {mayKeep && !isWriting && wished.length < mostWished && (
        <div>
          <Button isSmall onPress={() => setOpened(true)}>
            {t(wished.length > 0 ? 'chair.another' : 'chair.open')}
          </Button>
        </div>
      )}
      {mayKeep && wished.length >= mostWished && <p className="small muted">{t('chair.full')}</p>}
    </div>
  )
  if (!isFolded)
    return (
      <Sheet title={t('chair.title')} isTight>
        {inside}
      </Sheet>
    )
  return (
    <details className={`fold ${styles.fold}`} open={isWriting || wished.length > 0 || undefined}>
      <summary>{t('chair.title')}</summary>
      {inside}
    </details>
  )
}

type WishProps = {
  seatId: string
  idea: Idea
  begun: ReturnType<typeof useFormDraft<z.infer<typeof Begun>>>
  onDone: () => void
}

function Wish({ seatId, idea, begun: { form, put }, onDone }: WishProps) {
  const t = useText()
  const say = useSay()
  const limits = useLimits()
  const send = useSend(seatId)
  const { sector, name, why } = form
  const lacks = () => {
    if (!sector) return t('chair.needsSide')
    if (!name.trim()) return t('chair.needsName')
    const excess = Math.max(codePoints(name.trim()) - mostName, codePoints(why.trim()) - mostWhy)
    return excess > 0 ? limits.tooLong(excess) : undefined
  }
  const keep = async () => {
    if (!sector) return
    const wished = { sector, name: name.trim(), why: why.trim() }
    const reply = await send({ type: 'wishActor', ideaId: idea.id, ...wished })
    if (!reply.ok) return
    say(t('chair.put', { name: wished.name }))
    onDone()
  }
  return (
    <div className="stack">
      <SectorChoice
        legend={t('chair.side')}
        words={{
          ideaDriven: { name: t('sector.ideaDriven'), examples: t('chair.ideaDriven') },
          public: { name: t('sector.public'), examples: t('chair.public') },
        }}
        chosen={sector}
        onChange={sector => put({ sector })}
      />
      <TextField
        label={t('chair.name')}
        hint={t('chair.nameHint')}
        value={name}
        onChange={name => put({ name })}
        maxLength={mostName}
        {...limits}
      />
      <TextField
        label={t('chair.why')}
        hint={t('chair.whyHint')}
        value={why}
        onChange={why => put({ why })}
        maxLength={mostWhy}
        {...limits}
      />
      <div className="row wrap">
        <Button isSmall icon={Armchair} unavailable={lacks()} onPress={() => keep()}>
          {t('chair.send')}
        </Button>
        <Button kind="quiet" isSmall onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}
