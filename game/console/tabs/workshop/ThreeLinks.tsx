import { Qr } from '#game/parts/marks/Qr.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import { addressesOf, useLinks } from '../../desk/links.ts'
import { useSay } from '../../desk/text.ts'
import { codeInGroups, hostOf } from '../../desk/time.ts'
import { CopyLink } from './CopyLink.tsx'
import styles from './workshop.module.css'

/** The three ways in: for those who lead, for those who take part, and for the big screen. */
export function ThreeLinks() {
  const { door, console, screen } = useLinks()
  const say = useSay()
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
      <div className="stack stack-close">
        <p className={styles.linkName}>{say('linkScreen')}</p>
        <CopyLink href={screen} what={say('linkScreen')} text={say('openScreen')} />
      </div>
      <div className="stack stack-close">
        <p className={styles.linkName}>{say('linkConsole')}</p>
        <p className="small">{say('linkConsoleWho')}</p>
        <CopyLink href={console} what={say('linkConsole')} text={say('openConsole')} />
      </div>
    </div>
  )
}
