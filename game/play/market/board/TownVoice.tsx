import type { SeatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { ChallengeTag } from '../../../parts/marks/ChallengeTag.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { useEasily } from '../../frame/shore/reading/useEasily.ts'
import { useText } from '../../frame/words.ts'
import styles from '../market.module.css'

/** Röst från staden: one of those concerned, read aloud at half time, and the question to our idea. */
export function TownVoice({ view }: { view: SeatView }) {
  const { challenges, isVoiceOpen } = useShared()
  const t = useText()
  const easily = useEasily()
  if (!isVoiceOpen) return null
  const ours = new Set(view.ideas.map(({ challengeId }) => challengeId))
  const heard = Object.values(challenges)
    .filter(({ id, townVoice }) => townVoice && (ours.size === 0 || ours.has(id)))
    .sort((one, other) => one.number - other.number)
  return heard.map(({ id, title, townVoice, townQuestion, isVoiceInvented }) => (
    <Sheet key={id} title={t('voice.title')} aside={<ChallengeTag isSoft>{title}</ChallengeTag>}>
      <div className="stack stack-close">
        <p className={styles.voice}>{townVoice && easily(townVoice)}</p>
        {townQuestion && <p className="label">{easily(townQuestion)}</p>}
        {isVoiceInvented && <p className="small muted">{t('voice.invented')}</p>}
      </div>
    </Sheet>
  ))
}
