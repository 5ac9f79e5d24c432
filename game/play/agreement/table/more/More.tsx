import {
  Bird,
  CalendarCheck,
  ChevronDown,
  ClipboardCheck,
  Coins,
  Handshake,
  Hourglass,
  Scale,
  Signature,
} from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { mayWrite } from '#shared/rules/agreement/agreement.ts'
import { useShared } from '../../../../live/Live.tsx'
import { Button } from '../../../../parts/actions/Button.tsx'
import { Note } from '../../../../parts/messages/Note.tsx'
import { useMay } from '../../../frame/words.ts'
import { WritesNow } from '../../fields/RowRead.tsx'
import { SharedLine } from '../../fields/SharedLine.tsx'
import { useText } from '../../words.ts'
import { PlankRow } from '../PlankRow.tsx'
import tableStyles from '../table.module.css'
import { fieldsIn, isClashingIn, isFilled, type MoreName, moreNames } from './lines.ts'
import { MoreRead } from './MoreRead.tsx'
import styles from './more.module.css'
import { CheckWithTicks, EconomyTicks, PrincipleTicks } from './Ticks.tsx'
import { useMoreWords } from './useMoreWords.ts'

const signs = {
  holders: Signature,
  duration: Hourglass,
  economy: Coins,
  followUp: CalendarCheck,
  independence: Bird,
  principles: Handshake,
  disagreement: Scale,
  checkWith: ClipboardCheck,
} as const

type MoreProps = {
  seatId: string
  idea: Idea
  /** The row that is open, where one at a time is open on the whole paper. */
  open: string | undefined
  onOpen: (name: MoreName | undefined) => void
}

/** ”Mer, om ni hinner”: the part of the agreement that nobody has to write, folded away until somebody wants it. */
export function More({ seatId, idea, open, onOpen }: MoreProps) {
  const shared = useShared()
  const t = useText()
  const may = useMay(seatId)
  const id = useId()
  const [isWanted, setWanted] = useState(false)
  const words = useMoreWords()
  const { agreement } = idea
  const since = shared.clock.startedAt
  const mayNow = mayWrite(shared, seatId, idea, since) && may('writeField', since) === undefined
  const isClashing = moreNames.some(name => isClashingIn(agreement, name))
  // Nobody can answer while two texts stand side by side: they are never folded away.
  const isOpen = isWanted || isClashing
  const filled = moreNames.filter(name => isFilled(agreement, name))
  if (!mayNow && filled.length === 0) return null
  return (
    <section className={styles.more} aria-labelledby={id}>
      <h2 className={styles.head}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={`${id}-rows`}
          onClick={() => setWanted(!isOpen)}
        >
          <span id={id}>{t('more.title')}</span>
          <span className={styles.count}>{t('more.count', { count: filled.length, all: moreNames.length })}</span>
          <ChevronDown />
        </button>
      </h2>
      <div id={`${id}-rows`} hidden={!isOpen} className={isOpen ? styles.rows : undefined}>
        {isOpen && (
          <>
            <p className="small muted">{t(mayNow ? 'more.lead' : 'more.leadRead')}</p>
            {isClashing && <Note kind="warn">{t('more.clash')}</Note>}
            {!mayNow && <MoreRead idea={idea} />}
            {mayNow && (
              <ol className={tableStyles.lines} aria-label={t('more.lines')}>
                {moreNames.map(name => {
                  const Sign = signs[name]
                  return (
                    <PlankRow
                      key={name}
                      sign={<Sign />}
                      question={t(`more.${name}`)}
                      summary={said(words(agreement, name))}
                      isDone={filled.includes(name)}
                      isOpen={open === name || isClashingIn(agreement, name)}
                      onOpen={() => onOpen(name)}
                      takesFocus={open === name}
                      writing={<WritesNow seatId={seatId} idea={idea} fields={fieldsIn[name]} />}
                    >
                      <Row seatId={seatId} idea={idea} name={name} />
                      <div>
                        <Button isSmall onPress={() => onOpen(undefined)}>
                          {t('more.close')}
                        </Button>
                      </div>
                    </PlankRow>
                  )
                })}
              </ol>
            )}
          </>
        )}
      </div>
    </section>
  )
}

/** Nothing where nothing is said, so that the row says so itself. */
const said = (lines: readonly string[]): ReactNode =>
  lines.length > 0 &&
  lines.map(line => (
    <span key={line} className={tableStyles.said}>
      {line}
    </span>
  ))

function Row({ seatId, idea, name }: { seatId: string; idea: Idea; name: MoreName }): ReactNode {
  const t = useText()
  const both = { seatId, idea }
  switch (name) {
    case 'holders':
      return fieldsIn.holders.map(field => <SharedLine key={field} {...both} field={field} />)
    case 'economy':
      return (
        <>
          <EconomyTicks {...both} />
          <SharedLine {...both} field="economy" label={t('more.economy.words')} />
        </>
      )
    case 'principles':
      return <PrincipleTicks {...both} />
    case 'checkWith':
      return <CheckWithTicks {...both} />
    default:
      return fieldsIn[name].map(field => <SharedLine key={field} {...both} field={field} isLabelUnseen />)
  }
}
