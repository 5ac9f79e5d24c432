import type { Actor } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { mayWriteRow } from '#shared/rules/agreement/agreement.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { isOwnRoles } from '#shared/rules/phases/programmes.ts'
import { uncovered } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { useListed, useMay } from '../../frame/words.ts'
import { RowLine } from '../fields/RowLine.tsx'
import { RowRead } from '../fields/RowRead.tsx'
import { useText } from '../words.ts'
import styles from './table.module.css'

/** ”Vem gör vad?”: the rows that this seat writes come first, the others are there to read. */
export function RowsLine({ seatId, idea }: { seatId: string; idea: Idea }) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const listed = useListed()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const actors = standing(shared, idea)
  const own = actors.filter(({ voices }) => voices.includes(seatId))
  const open = actors.filter(actor => !own.includes(actor) && mayWriteRow(shared, seatId, idea, actor.id))
  const others = actors.filter(actor => !own.includes(actor) && !open.includes(actor))
  const isOwn = isOwnRoles(shared.programme)
  const free = isOwn ? [] : uncovered(shared, seatId)
  const cover = async (actorId: string, actor: string) => {
    const reply = await send({ type: 'coverTile', actorId })
    if (reply.ok) say(t('agree.covered', { actor }))
  }
  const coverButton = (actorId: string, actor: string) => (
    <Button isSmall unavailable={may('coverTile')} onPress={() => cover(actorId, actor)}>
      {t('agree.cover', { actor })}
    </Button>
  )
  const lacking = ({ voices }: Actor) =>
    voices.flatMap(id => (shared.seats[id]?.hasNoDevice ? [shared.seats[id].name] : []))
  return (
    <div className="stack">
      {own.map(actor => (
        <RowLine
          key={actor.id}
          seatId={seatId}
          idea={idea}
          actor={actor}
          label={t('agree.rowLabel', { actor: softHyphens(actor.name) })}
          isAtHome={isOwn}
        />
      ))}
      {open.map(actor => (
        <div key={actor.id} className={styles.unvoiced}>
          <p className="small muted">{t('agree.noVoice', { actor: actor.name })}</p>
          {free.includes(actor) && coverButton(actor.id, actor.name)}
          <RowLine
            seatId={seatId}
            idea={idea}
            actor={actor}
            label={t('agree.rowLabel', { actor: softHyphens(actor.name) })}
            isAtHome={false}
          />
        </div>
      ))}
      {others.length > 0 && (
        <ul>
          {others.map(actor => (
            <RowRead key={actor.id} seatId={seatId} idea={idea} actor={actor}>
              <span className="small muted">
                {actor.voices.length > 0
                  ? t('agree.rowBy', { names: listed(actor.voices.flatMap(id => shared.seats[id]?.name ?? [])) })
                  : t('agree.noVoiceRead', { actor: actor.name })}{' '}
                {lacking(actor).length > 0 && t('agree.rowNoDevice', { names: listed(lacking(actor)) })}
              </span>
              {free.includes(actor) && coverButton(actor.id, actor.name)}
            </RowRead>
          ))}
        </ul>
      )}
    </div>
  )
}
