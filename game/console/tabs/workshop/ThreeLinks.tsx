import { Qr } from '#game/parts/marks/Qr.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import { addressesOf, useLinks } from '../../desk/links.ts'
import { useSay } from '../../desk/text.ts'
import { codeInGroups, hostOf } from '../../desk/time.ts'
import { useHost } from '../../run/room/host.ts'
import { CopyLink } from './CopyLink.tsx'
import styles from './workshop.module.css'

/** The ways in for those who take part and for the big screen; those who lead have links of their own. */
export function ThreeLinks() {
  const { door, screen } = useLinks()
  const say = useSay()
  const host = useHost()
  const { addresses, isAlone } = addressesOf(door)
  const [address = ''] = addresses
  return (
    <div className="stack">
      <div className={styles.way}>
        {address && <Qr text={address} label={say('qr')} />}
        <div className="stack stack-close">
          <p className={styles.linkName}>{say('linkPeople')}</p>
          <p className={styles.code}>{codeInGroups(door?.code ?? '')}</p>
          {addresses.map(one => (
            <CopyLink key={one} href={one} what={say('linkPeople')} text={hostOf(one)} />
          ))}
        </div>
      </div>
      {isAlone && <Note kind="warn">{say('onlyThisMachine')}</Note>}
      {!host && (
        <div className="stack stack-close">
          <p className={styles.linkName}>{say('linkScreen')}</p>
          <CopyLink href={screen} what={say('linkScreen')} text={say('openScreen')} />
        </div>
      )}
    </div>
  )
}
