import { MessagesSquare } from 'lucide-react'
import type { Idea } from '#shared/model/partnership.ts'
import { mayWrite } from '#shared/rules/agreement/agreement.ts'
import { floorAt, nextSpeaker, speakersAt } from '#shared/rules/agreement/table.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useSend } from '../../../../live/useSend.ts'
import { Button } from '../../../../parts/actions/Button.tsx'
import { classes } from '../../../../parts/tokens/classes.ts'
import { useMay } from '../../../frame/words.ts'
import { useText } from '../../words.ts'
import styles from './around.module.css'

/** Rundan: who has the word, and one press that passes it on. By name and not ”du”, so that a shared tablet says it to both. */
export function Floor({ seatId, idea }: { seatId: string; idea: Idea }) {
  const shared = useShared()
  const t = useText()
  const may = useMay(seatId)
  const give = useGiveFloor(seatId, idea)
  if (speakersAt(shared, idea).length < 2) return null
  const now = floorAt(shared, idea)
  const next = nextSpeaker(shared, idea)
  const name = shared.seats[now ?? '']?.name
  const mayPass = mayWrite(shared, seatId, idea) && may('giveFloor') === undefined && next !== undefined
  return (
    <section className={classes(styles.floor, name !== undefined && styles.begun)} aria-label={t('floor.title')}>
      <MessagesSquare />
      <p role="status" className="grow">
        {name ? t('floor.has', { name }) : t('floor.none')}
      </p>
      {mayPass && (
        <Button kind={name ? 'ordinary' : 'quiet'} isSmall onPress={() => give(next)}>
          {t(name ? 'floor.pass' : 'floor.start')}
        </Button>
      )}
    </section>
  )
}

/** Gives the word to somebody by name, so that two who press at once pass it on once. */
export function useGiveFloor(seatId: string, idea: Idea): (to: string) => Promise<unknown> {
  const send = useSend(seatId)
  return to => send({ type: 'giveFloor', ideaId: idea.id, seatId: to })
}
