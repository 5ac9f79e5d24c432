import { Monitor } from 'lucide-react'
import { useShared } from '#game/live/Live.tsx'
import { ButtonLink } from '#game/parts/actions/ButtonLink.tsx'
import { Qr } from '#game/parts/marks/Qr.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { addressesOf, useLinks } from '../../desk/links.ts'
import { useSay } from '../../desk/text.ts'
import { codeInGroups, hostOf } from '../../desk/time.ts'
import styles from './phase.module.css'

/** While people come in: the code, the screen to test, and whether both banks are here. */
export function OpenDesk() {
  const { actors } = useShared()
  const { door, screen } = useLinks()
  const say = useSay()
  const tiles = Object.values(actors).filter(({ origin }) => origin === 'home')
  const sectors = new Set(tiles.map(({ sector }) => sector))
  const [address = ''] = addressesOf(door).addresses
  return (
    <Sheet title={say('comingIn')} level={2}>
      <div className={styles.door}>
        {address && <Qr text={address} label={say('qr')} />}
        <div className="stack">
          <p className={styles.code}>{codeInGroups(door?.code ?? '')}</p>
          <p>
            {say('goTo')} <b className={styles.address}>{hostOf(address)}</b>
          </p>
          {screen && (
            <>
              <ButtonLink href={screen} isNewWindow icon={Monitor}>
                {say('openScreen')}
              </ButtonLink>
              <p className="small">{say('standAtTheBack')}</p>
            </>
          )}
        </div>
      </div>
      {tiles.length > 1 && sectors.size < 2 && <Note kind="warn">{say('oneSectorYet')}</Note>}
    </Sheet>
  )
}
