import { Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../../../parts/actions/Button.tsx'
import { useText } from '../../agreement/words.ts'
import { Personal } from '../../frame/seats/Personal.tsx'
import { CopyPaper } from './CopyPaper.tsx'
import styles from './own.module.css'

/** One's own copy: shown when asked for, since a tablet can be shared, and printed or saved alone on its page. */
export function MyCopy({ seatId }: { seatId: string }) {
  const t = useText()
  const [isShown, setShown] = useState(false)
  return (
    <div className="stack">
      <p>{t('copy.why')}</p>
      <div>
        <Button isPressed={isShown} onPress={() => setShown(!isShown)}>
          {t('out.show')}
        </Button>
      </div>
      {isShown && (
        <Personal seatId={seatId}>
          <div className={styles.copy}>
            <CopyPaper seatId={seatId} level={2} />
            <PrintButton seatId={seatId} />
          </div>
        </Personal>
      )}
    </div>
  )
}

/** Prints one seat's copy and nothing else of the page. */
function PrintButton({ seatId }: { seatId: string }) {
  const t = useText()
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    if (!isPrinting) return
    const done = () => setPrinting(false)
    addEventListener('afterprint', done)
    window.print()
    return () => removeEventListener('afterprint', done)
  }, [isPrinting])
  return (
    <>
      <div>
        <Button icon={Printer} onPress={() => setPrinting(true)}>
          {t('copy.print')}
        </Button>
      </div>
      {isPrinting &&
        createPortal(
          <div className={styles.print}>
            <CopyPaper seatId={seatId} level={1} />
          </div>,
          document.body,
        )}
    </>
  )
}
