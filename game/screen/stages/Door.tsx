import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import type { ScreenStep } from '#shared/views/screen.ts'
import { useLive, useShared } from '../../live/Live.tsx'
import { Qr } from '../../parts/marks/Qr.tsx'
import { codeInGroups, typedAddress, useText } from '../words.ts'
import { Sentence } from './Sentence.tsx'
import styles from './stages.module.css'

/** The way in: the code as the largest text there is, the address, and a QR code that a phone reads from afar. */
export function Door({ step, line }: { step: ScreenStep; line: string }) {
  const { seats, actors, programme, earlier, isLocked } = useShared()
  const { door, connection } = useLive()
  const t = useText()
  const here = Object.values(seats).filter(({ state }) => state === 'present').length
  const tiles = Object.values(actors).filter(({ origin }) => origin === 'home').length
  const address = door?.addresses[0] ?? ''
  const isWayIn = step.line.sv.includes('{code}')
  // No code to try at a door that takes nobody.
  if (isLocked)
    return (
      <div className={styles.stack}>
        <Sentence>{isWayIn ? t('door.shut') : line}</Sentence>
        <p className={styles.below}>{t('door.shutWords')}</p>
      </div>
    )
  return (
    <>
      {!isWayIn && (
        <div className={styles.over}>
          <Sentence>{line}</Sentence>
        </div>
      )}
      <section className={styles.door} data-off={connection === 'off' || undefined}>
        <div>
          <p className={styles.lead}>{t('door.goTo')}</p>
          <p className={styles.address}>{typedAddress(address)}</p>
          <p className={styles.lead}>{t('door.code')}</p>
          {isWayIn ? (
            <h1 className={styles.code}>{codeInGroups(door?.code ?? '')}</h1>
          ) : (
            <p className={styles.code}>{codeInGroups(door?.code ?? '')}</p>
          )}
          <p className={styles.here}>
            <b>{t('door.seats', { count: here })}</b>{' '}
            {hasOwnTiles(programme) && !earlier && t('door.tiles', { count: tiles })}
          </p>
        </div>
        {address && (
          <div className={styles.qr}>
            <Qr text={address} label={t('door.qr', { address: typedAddress(address) })} size="fill" />
          </div>
        )}
      </section>
    </>
  )
}
