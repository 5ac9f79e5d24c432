import { Play, Plus } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { isOfOne, tidy } from '#game/live/fields/written.ts'
import { useLanguage } from '#game/live/Texts.tsx'
import { pageCarrier } from '#game/net/carrier.ts'
import { forget } from '#game/net/device/forget.ts'
import { deviceKept } from '#game/net/device/kept.ts'
import { listWorkshops } from '#game/net/doors.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { ButtonLink } from '#game/parts/actions/ButtonLink.tsx'
import { MiniTag } from '#game/parts/marks/MiniTag.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import { PhaseTag } from '#game/parts/shell/PhaseTag.tsx'
import { Shore } from '#game/parts/shell/Shore.tsx'
import { useProgrammeName, useSay, useWords } from '../desk/text.ts'
import { codeInGroups, dayInWords, shortDay, timeOfDay } from '../desk/time.ts'
import { forgetPlans, keptPlan, type PlanDraft, unmade } from '../plan/planDraft.ts'
import { Footer } from '../run/tags/Tags.tsx'
import { groupOf, groups, phaseFrom, programmeFrom, type WorkshopRow } from './groups.ts'
import styles from './list.module.css'

type Unread = { id: string; code: string; createdAt: number }
type Listed =
  | { rows: readonly WorkshopRow[]; unread: readonly Unread[] }
  | { problem: 'offline' | 'refused' }
  | undefined

/** All workshops on this server, those that run first. */
export function Workshops() {
  const word = useWords()
  const say = useSay()
  const [listed, setListed] = useState<Listed>()
  const [begun] = useState(() => keptPlan(unmade))
  const ask = useCallback(async () => {
    const answer = await listWorkshops(pageCarrier())
    if ('workshops' in answer) {
      // What was begun in a workshop that has been erased does not stay on a laptop that others use. One that the store
      // does not know may be in another: nothing of it is taken away.
      const { gone = [] } = answer
      tidy(key => isOfOne(key, gone))
      forgetPlans(gone)
      void forget(deviceKept(), gone)
      setListed({
        rows: answer.workshops.map(row => ({
          ...row,
          phase: phaseFrom(row.phase),
          programme: programmeFrom(row.programme),
        })),
        unread: answer.unread,
      })
    } else setListed({ problem: answer.refusal === 'offline' ? 'offline' : 'refused' })
  }, [])
  useEffect(() => void ask(), [ask])
  return (
    <Shore
      skip={word('skip')}
      tags={<PhaseTag name={word('product')} sub={say('consoleName')} />}
      footer={<Footer />}
      width="page"
      dock={
        <nav aria-label={say('onwards')} className={styles.onwards}>
          <ButtonLink href="/regi/ny" kind="main" icon={Plus}>
            {say('newWorkshop')}
          </ButtonLink>
        </nav>
      }
    >
      <div className={styles.list}>
        <h1>{say('yourWorkshops')}</h1>
        {begun && <Begun plan={begun} />}
        {listed === undefined && <p role="status">{say('fetching')}</p>}
        {listed && 'problem' in listed && (
          <Note
            kind="warn"
            title={say('listFailed')}
            actions={
              <Button isSmall onPress={() => void ask()}>
                {say('tryAgain')}
              </Button>
            }
          />
        )}
        {listed && 'rows' in listed && <NotRead unread={listed.unread} />}
        {listed && 'rows' in listed && (listed.rows.length > 0 || (listed.unread.length === 0 && !begun)) && (
          <Groups rows={listed.rows} />
        )}
      </div>
    </Shore>
  )
}

/** The plan that somebody has begun in this browser, and that is no workshop yet. */
function Begun({ plan }: { plan: PlanDraft }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section aria-labelledby="begun" className="stack stack-close">
      <h2 id="begun">{say('group.begun')}</h2>
      <a href="/regi/ny" className={styles.row}>
        <span className={styles.title}>{plan.title.trim() || say('newWorkshop')}</span>
        <span className={styles.facts}>
          {[plan.day && dayInWords(plan.day, language), plan.place, say('begunHere')].filter(Boolean).join(' · ')}
        </span>
        <span className={styles.goOn}>{say('goOnPlanning')}</span>
      </a>
    </section>
  )
}

/** Those whose story cannot be read here, each in a line that says what to do. */
export function NotRead({ unread }: { unread: readonly Unread[] }) {
  const say = useSay()
  const { language } = useLanguage()
  return unread.map(({ id, code, createdAt }) => (
    <Note kind="warn" key={id}>
      {say('storyNotRead', { code: codeInGroups(code), day: shortDay(createdAt, language) })}
    </Note>
  ))
}

/** The workshops by how far they have come. */
export function Groups({ rows }: { rows: readonly WorkshopRow[] }) {
  const say = useSay()
  const word = useWords()
  const nameOf = useProgrammeName()
  const { language } = useLanguage()
  // Rehearsals of one workshop share all but their moment.
  const startedAt = ({ createdAt }: WorkshopRow) =>
    say('rehearsedAt', { day: shortDay(createdAt, language), time: timeOfDay(createdAt, language) })
  if (rows.length === 0) return <p>{say('noWorkshops')}</p>
  return groups.map(group => {
    const here = rows.filter(row => groupOf(row) === group)
    if (group === 'rehearsals') here.sort((one, other) => other.createdAt - one.createdAt)
    if (here.length === 0) return null
    return (
      <section key={group} aria-labelledby={group} className="stack stack-close">
        <h2 id={group}>{say(`group.${group}`)}</h2>
        <ul className={styles.rows}>
          {here.map(row => (
            <li key={row.id} className={styles.line}>
              <a href={`/regi/${row.id}`} className={styles.row}>
                <span className={styles.title}>{row.title}</span>
                <span className={styles.facts}>
                  {[row.day && dayInWords(row.day, language), row.place, nameOf(row.programme)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <span className={styles.facts}>
                  {say('codeAndPeople', { code: codeInGroups(row.code), count: row.seats })}
                  {group === 'rehearsals' && ` · ${startedAt(row)}`}
                </span>
                <span>
                  <MiniTag>{word(`phase.${row.phase}`)}</MiniTag>
                </span>
              </a>
              {group === 'planned' && (
                <ButtonLink href={`/regi/${row.id}#provspela`} icon={Play} isSmall>
                  {say('rehearse')} <span className="unseen">{row.title}</span>
                </ButtonLink>
              )}
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
