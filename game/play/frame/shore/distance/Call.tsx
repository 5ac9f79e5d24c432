import { Check, Copy, Video } from 'lucide-react'
import { useRef, useState } from 'react'
import { isHome } from '#shared/rules/partnership/standing.ts'
import type { SeatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../../live/Live.tsx'
import { ButtonLink } from '../../../../parts/actions/ButtonLink.tsx'
import { copyText } from '../../../../parts/marks/copyText.ts'
import { useListed, useText } from '../../words.ts'
import styles from './distance.module.css'

/** The way to the common call. */
export function CallLink() {
  const { meetingUrl } = useShared()
  const t = useText()
  if (!meetingUrl) return null
  return (
    <ButtonLink icon={Video} isSmall isNewWindow href={meetingUrl}>
      {t('call.open')} <span className="unseen">({t('call.new')})</span>
    </ButtonLink>
  )
}

/** What to be called in the call: said until somebody has changed it, and anew with every other name. */
export function CallName({ view }: { view: SeatView }) {
  const name = useCallName(view)
  return name && <NameToTake key={name.text} {...name} seatId={view.seat.id} />
}

/** ”Lärka (Leila)” while one speaks for a tile, and one's own name again once home. */
function useCallName({ seat, isInRole, roles, home }: SeatView): { text: string; isBack: boolean } | undefined {
  const shared = useShared()
  const t = useText()
  const listed = useListed()
  if (isInRole && roles.length > 0)
    return { text: t('call.role', { actor: listed(roles.map(({ name }) => name)), name: seat.name }), isBack: false }
  if (!isHome(shared) || !home || shared.round === 0) return undefined
  return { text: t('call.own', { name: seat.name, actor: home.name }), isBack: true }
}

const keyOf = (seatId: string) => `call-name-${seatId}`

function NameToTake({ text, isBack, seatId }: { text: string; isBack: boolean; seatId: string }) {
  const t = useText()
  const [isDone, setDone] = useState(() => localStorage.getItem(keyOf(seatId)) === text)
  const [isCopied, setCopied] = useState(false)
  const words = useRef<HTMLElement>(null)
  if (isDone) return null
  const copy = async () => {
    if (await copyText(text)) return setCopied(true)
    // Where a page may not copy, the name is marked, so that it can be copied by hand.
    if (words.current) getSelection()?.selectAllChildren(words.current)
  }
  const done = () => {
    localStorage.setItem(keyOf(seatId), text)
    setDone(true)
  }
  return (
    <div className={styles.name}>
      <p>
        {t(isBack ? 'call.nameBack' : 'call.name')} <b ref={words}>{text}</b>
      </p>
      <div className={styles.row}>
        <button type="button" className="btn btn-small" onClick={() => void copy()}>
          {isCopied ? <Check /> : <Copy />}
          <span role="status">{t(isCopied ? 'call.copied' : 'call.copy')}</span>
        </button>
        <button type="button" className="btn btn-small btn-quiet" onClick={done}>
          {t('call.done')}
        </button>
      </div>
    </div>
  )
}
