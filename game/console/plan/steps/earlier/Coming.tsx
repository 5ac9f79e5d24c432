import { useLanguage } from '#game/live/Texts.tsx'
import { MiniTag } from '#game/parts/marks/MiniTag.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import type { EarlierPartnership, EarlierWorkshop } from '#shared/messages/agreement/earlier.ts'
import { useSay } from '../../../desk/text.ts'
import { dayInWords } from '../../../desk/time.ts'
import styles from '../../plan.module.css'

/** What comes along from the workshop before, in numbers and partnership by partnership. */
export function Coming({ earlier, isRehearsal }: { earlier: EarlierWorkshop; isRehearsal: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  const { title, day, actors, challenges, partnerships } = earlier
  const sum = (of: (one: EarlierPartnership) => number) => partnerships.reduce((all, one) => all + of(one), 0)
  const counts = [
    say('earlierPartnerships', { count: partnerships.length }),
    say('earlierOrganisations', { count: actors.filter(({ origin }) => origin === 'home').length }),
    say('earlierSteps', { count: sum(stepsIn) }),
    say('earlierParked', { count: sum(({ parked }) => parked.length) }),
    say('earlierChallenges', { count: challenges.length }),
  ]
  return (
    <Sheet title={say('earlierComes')} level={2}>
      <div className="stack">
        <p>
          <b>{say('earlierFrom', { title, day: day ? dayInWords(day, language) : 'none' })}</b>
        </p>
        <p>{new Intl.ListFormat(language, { type: 'conjunction' }).format(counts)}.</p>
        {isRehearsal && <Note kind="warn">{say('earlierInRehearsal')}</Note>}
      </div>
      <ul className={`${styles.library} ${styles.comes}`}>
        {partnerships.map((partnership, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a partnership has no name of its own, only its place.
          <li key={at}>
            <div>
              <h3>{partnership.name || partnership.whatIf}</h3>
              <p className="small muted">{aboutIn(partnership, earlier, say, language)}</p>
            </div>
            <MiniTag>{say(partnership.isConfirmed ? 'earlierWasConfirmed' : 'earlierNotConfirmed')}</MiniTag>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

const stepsIn = ({ steps, firstStep }: EarlierPartnership): number => steps.length + (firstStep ? 1 : 0)

function aboutIn(
  partnership: EarlierPartnership,
  { actors }: EarlierWorkshop,
  say: ReturnType<typeof useSay>,
  language: string,
): string {
  const names = partnership.parties.flatMap(({ actor }) => actors[actor]?.name || [])
  const listed = new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
  return say('earlierPartnership', { names: listed, steps: stepsIn(partnership) })
}
