import { Printer } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../../../parts/actions/Button.tsx'
import { useText } from '../../agreement/words.ts'
import { Personal } from '../../frame/seats/Personal.tsx'
import { CopyPaper } from './CopyPaper.tsx'
import styles from './own.module.css'

/** One's own copy: shown when asked for, since a tablet can be shared, then printed or saved alone on its page. */
export function useMyCopy(seatId: string): { button: ReactNode; paper: ReactNode } {
  const t = useText()
  const [isShown, setShown] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    if (!isPrinting) return
    const done = () => setPrinting(false)
    addEventListener('afterprint', done)
    window.print()
    return () => removeEventListener('afterprint', done)
  }, [isPrinting])
  const button = isShown ? (
    <Button kind="main" icon={Printer} onPress={() => setPrinting(true)}>
      {t('copy.print')}
    </Button>
  ) : (
    <Button kind="main" onPress={() => setShown(true)}>
      {t('out.show')}
    </Button>
  )
  const paper = (
    <>
      <p>{t('copy.why')}</p>
      {isShown && (
        <Personal seatId={seatId}>
          <div className={styles.copy}>
            <CopyPaper seatId={seatId} level={2} />
          </div>
        </Personal>
      )}
      {isPrinting &&
        createPortal(
          <div className={styles.print}>
            <CopyPaper seatId={seatId} level={1} />
          </div>,
          document.body,
        )}
    </>
  )
  return { button, paper }
}
