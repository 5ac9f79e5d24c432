import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { Qr } from '#game/parts/marks/Qr.tsx'
import type { Actor } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { isOwnRoles } from '#shared/rules/phases/programmes.ts'
import { deciders } from '../../desk/decks.ts'
import { usePick, useSay } from '../../desk/text.ts'
import { Said } from './Said.tsx'
import styles from './slips.module.css'

type PaperSlipProps = { idea: Idea; actor: Actor; address: string | undefined }

/** One sheet of paper for the owner of a tile: what was proposed, the way to answer, and boxes to tick by hand. */
export function PaperSlip({ idea, actor, address }: PaperSlipProps) {
  const shared = useShared()
  const { language } = useLanguage()
  const say = useSay()
  const pick = usePick()
  const others = standing(shared, idea).filter(({ id }) => id !== actor.id)
  const names = new Intl.ListFormat(language).format(others.map(({ name }) => name))
  return (
    <section className={styles.print} aria-hidden="true">
      <h1>{actor.name}</h1>
      <p>{say(isOwnRoles(shared.programme) ? 'slip.again' : 'slip.lead', { title: shared.title })}</p>
      <Said idea={idea} actor={actor} language={language} isToThem />
      {names && <p>{say('slip.with', { names })}</p>}
      {address && (
        <div className={styles.answerHere}>
          <Qr text={address} label={say('linkTo', { actor: actor.name })} />
          <div>
            <p>
              <b>{say('slip.scan')}</b>
            </p>
            <p className={styles.address}>{address}</p>
          </div>
        </div>
      )}
      {address && <p>{say('slip.or')}</p>}
      <p>
        <b>{say('slip.decider')}</b>
      </p>
      <p className={styles.boxes}>
        {deciders.map(({ key, label }) => (
          <span key={key}>☐ {pick(label)}</span>
        ))}
      </p>
      <p>
        <b>{say('slip.answer')}</b>
      </p>
      <p className={styles.line}>☐ {say('slip.yes')}</p>
      <p className={styles.line}>☐ {say('slipYesIf')}</p>
      <p className={styles.line}>☐ {say('slipNo')}</p>
      <p className={styles.line}>{say('slip.name')}</p>
    </section>
  )
}
