import { Printer } from 'lucide-react'
import { useState } from 'react'
import { ButtonLink } from '#game/parts/actions/ButtonLink.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { checklistFor } from '#shared/content/invitation.ts'
import type { Form } from '#shared/model/workshop.ts'
import { usePick, useSay } from '../../desk/text.ts'
import styles from '../plan.module.css'
import { invitation } from '../planDecks.ts'
import { checklistKey } from '../planDraft.ts'

function ticked(workshopId: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(checklistKey(workshopId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(one => typeof one === 'string') : []
  } catch {
    return []
  }
}

/** What to see to in the room, ticked on this device; and a line to read from the very back. */
export function ChecklistStep({ workshopId, form }: { workshopId: string; form: Form }) {
  const say = useSay()
  const pick = usePick()
  const [done, setDone] = useState(() => ticked(workshopId))
  const checklist = checklistFor(invitation, form)
  const seen = checklist.filter(({ key }) => done.includes(key))
  const toggle = (key: string) => {
    const next = done.includes(key) ? done.filter(one => one !== key) : [...done, key]
    setDone(next)
    localStorage.setItem(checklistKey(workshopId), JSON.stringify(next))
  }
  return (
    <div className={styles.step}>
      <h1>{say('checklistTitle')}</h1>
      <p>{say('checklistDone', { count: seen.length, all: checklist.length })}</p>
      <Sheet>
        <ul className={styles.checks}>
          {checklist.map(({ key, label, why }) => (
            <li key={key}>
              <label className={styles.check}>
                <input type="checkbox" checked={done.includes(key)} onChange={() => toggle(key)} />
                <span>
                  <b>{pick(label)}</b>
                  <span className="small muted">{pick(why)}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </Sheet>
      <ButtonLink icon={Printer} href="/papper" isNewWindow>
        {say('printSheets')}
      </ButtonLink>
    </div>
  )
}
