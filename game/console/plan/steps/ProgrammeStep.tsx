import { TextField } from '#game/parts/forms/TextField.tsx'
import { DataTable } from '#game/parts/paper/DataTable.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { programme } from '#shared/rules/phases/programmes.ts'
import { useSay, useWords } from '../../desk/text.ts'
import styles from '../plan.module.css'
import type { PlanDraft } from '../planDraft.ts'
import { clockAfter, ProgrammeBar } from './ProgrammeBar.tsx'

/** Kort 90, phase by phase: when each begins, what it sums to, and when everybody can go home. */
export function ProgrammeStep({ plan, onChange }: { plan: PlanDraft; onChange: (plan: PlanDraft) => void }) {
  const say = useSay()
  const word = useWords()
  const { phases, luft } = programme('short90')
  let minutes = 0
  const rows = phases
    .filter(phase => phase.minutes > 0)
    .map(phase => {
      const from = minutes
      minutes += phase.minutes
      return { ...phase, from }
    })
  return (
    <div className={styles.step}>
      <h1>{say('programmeTitle')}</h1>
      <p className="measure">{say('programmeWhy')}</p>
      <Sheet
        title={word('programme.short90')}
        aside={<b className="num">{say('minutes', { count: minutes + luft })}</b>}
      >
        <ProgrammeBar startsAt={plan.startsAt} />
        <div className={styles.begins}>
          <TextField
            label={say('startsAt')}
            type="time"
            value={plan.startsAt}
            onChange={startsAt => onChange({ ...plan, startsAt })}
          />
        </div>
        <DataTable
          caption={say('programmeSum', { sum: minutes, luft, time: clockAfter(plan.startsAt, minutes + luft) })}
          rows={[...rows, { id: 'luft', kind: undefined, minutes: luft, from: minutes }]}
          rowKey={({ id }) => id}
          columns={[
            { key: 'at', head: say('begins'), cell: ({ from }) => clockAfter(plan.startsAt, from) },
            {
              key: 'phase',
              head: say('part'),
              cell: ({ kind }) => (kind ? word(`phase.${kind}`) : say('luft')),
              isRowHead: true,
            },
            { key: 'minutes', head: say('min'), cell: row => row.minutes, isNumber: true },
          ]}
        />
        <p className="small muted">{say('luftExplain')}</p>
      </Sheet>
    </div>
  )
}
