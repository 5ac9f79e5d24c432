import { RefreshCw, Shuffle } from 'lucide-react'
import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { stepsLeft } from '#shared/views/screen.ts'
import { evening } from '../../../desk/decks.ts'
import { useNoContact, useSay } from '../../../desk/text.ts'
import styles from '../phase.module.css'

/** A deal that lies face down may be made again, as it was or with the other sector first; asked in place. */
export function DealAgain({ keeps, hasSectors }: { keeps: string; hasSectors: boolean }) {
  const shared = useShared()
  const say = useSay()
  const send = useSend()
  const noContact = useNoContact()
  const [isSure, setSure] = useState(false)
  const isTurnNext = stepsLeft(shared, evening).length === 0
  const deal = (sectorFirst: boolean) => {
    setSure(false)
    void send(sectorFirst ? { type: 'deal', sectorFirst } : { type: 'deal' })
  }
  return (
    <>
      <div className="row wrap">
        <Button isSmall icon={Shuffle} onPress={() => setSure(true)}>
          {say('dealAgain')}
        </Button>
        {!isTurnNext && (
          <Button isSmall icon={RefreshCw} unavailable={noContact} onPress={() => void send({ type: 'reveal' })}>
            {say('turn')}
          </Button>
        )}
      </div>
      {isSure && (
        <div className={styles.inPlace}>
          <p>{keeps}</p>
          <div className="row wrap">
            <Button isSmall onPress={() => setSure(false)}>
              {say('wait')}
            </Button>
            <Button isSmall unavailable={noContact} onPress={() => deal(false)}>
              {say('dealAgain')}
            </Button>
            {hasSectors && (
              <Button isSmall unavailable={noContact} onPress={() => deal(true)}>
                {say('sectorFirst')}
              </Button>
            )}
          </div>
        </div>
      )}
    </>
  )
}
