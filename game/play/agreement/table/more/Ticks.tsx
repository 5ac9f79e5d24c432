import { Check } from 'lucide-react'
import type { Tick } from '#shared/messages/agreement/agreement.ts'
import { CheckWith, Economy } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { isTicked } from '#shared/rules/agreement/table.ts'
import { useSend } from '../../../../live/useSend.ts'
import { Button } from '../../../../parts/actions/Button.tsx'
import { ChoiceChips } from '../../../../parts/forms/ChoiceChips.tsx'
import { OneChip } from '../../../../parts/forms/OneChip.tsx'
import { principles, useSaid } from '../../../frame/decks.ts'
import { useText } from '../../words.ts'
import styles from './more.module.css'

type TicksProps = { seatId: string; idea: Idea }

/** Sets a tick or takes it away, each by itself, so that two who tick at once both count. */
function useTick({ seatId, idea }: TicksProps): (choice: Tick['choice'], isOn: boolean) => void {
  const send = useSend(seatId)
  return (choice, isOn) => void send({ type: 'tick', ideaId: idea.id, choice, isOn })
}

/** Where the money comes from: one answer, or none yet. */
export function EconomyTicks({ seatId, idea }: TicksProps) {
  const t = useText()
  const tick = useTick({ seatId, idea })
  const { economy } = idea.agreement.ticked
  return (
    <div className="stack stack-close">
      <OneChip
        legend={t('more.economy.pick')}
        options={Economy.options.map(key => ({ key, label: t(`more.economy.${key}`) }))}
        chosen={economy}
        onChange={key => tick({ group: 'economy', key }, true)}
      />
      {economy && (
        <div>
          <Button kind="quiet" isSmall onPress={() => tick({ group: 'economy', key: economy }, false)}>
            {t('more.economy.clear')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Whom to ask before anything holds. */
export function CheckWithTicks({ seatId, idea }: TicksProps) {
  const t = useText()
  const tick = useTick({ seatId, idea })
  const { checkWith } = idea.agreement.ticked
  return (
    <ChoiceChips
      legend={t('more.checkWith.pick')}
      hint={t('more.checkWith.hint')}
      options={CheckWith.options.map(key => ({ key, label: t(`more.check.${key}`) }))}
      chosen={checkWith}
      onChange={next => {
        for (const key of CheckWith.options)
          if (next.includes(key) !== checkWith.includes(key)) tick({ group: 'checkWith', key }, next.includes(key))
      }}
    />
  )
}

/** The six principles, each with what it asks of an agreement. */
export function PrincipleTicks({ seatId, idea }: TicksProps) {
  const t = useText()
  const said = useSaid()
  const tick = useTick({ seatId, idea })
  return (
    <fieldset>
      <legend className="label">{t('more.principles.pick')}</legend>
      <p className="small muted">{t('more.principles.hint')}</p>
      <div className={styles.checks}>
        {principles.map(({ key, name, line }) => {
          const choice = { group: 'principles', key } as const
          const isOn = isTicked(idea.agreement, choice)
          return (
            <label key={key} className={styles.check}>
              <input className="over" type="checkbox" checked={isOn} onChange={() => tick(choice, !isOn)} />
              <span className={styles.checkFace}>
                <span className={styles.box}>{isOn && <Check />}</span>
                <span>
                  <b>{said(name)}</b>
                  <br />
                  <span className="small">{said(line)}</span>
                </span>
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
