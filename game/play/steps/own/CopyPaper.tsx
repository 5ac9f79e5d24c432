import { Fragment } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { isWritten } from '#shared/rules/agreement/agreement.ts'
import { fieldAt } from '#shared/rules/agreement/lines.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { saidByMe } from '#shared/rules/reflection/steps.ts'
import { seatView } from '#shared/views/seatView.ts'
import { useLive, useShared } from '../../../live/Live.tsx'
import { Lacking } from '../../agreement/Lacking.tsx'
import { MoreLines } from '../../agreement/table/more/MoreRead.tsx'
import { useDay, useText } from '../../agreement/words.ts'
import { useListed } from '../../frame/words.ts'
import { useAnswer, useAnswerWords, usePartyWords } from '../../homecoming/parties.ts'
import { stepsBefore } from '../again/Outcomes.tsx'
import { useText as useOthers } from '../others/words.ts'
import { stepsOf } from '../step/AllSteps.tsx'
import styles from './own.module.css'

/** What an actor has written that it does; a suggestion is not taken home. */
function rowText(idea: Idea, actorId: string): string {
  const row = idea.agreement.rows[actorId]
  return isWritten(row) ? row.text : ''
}

/** ”Min kopia”: one's own partnership, steps and notes, on one paper. */
export function CopyPaper({ seatId, level }: { seatId: string; level: 1 | 2 }) {
  const shared = useShared()
  const { own } = useLive()
  const t = useText()
  const day = useDay()
  const listed = useListed()
  const partyWords = usePartyWords()
  const answerWords = useAnswerWords()
  const view = seatView(shared, seatId)
  const idea = view?.homeTable
  const answer = useAnswer(seatId, idea, view?.home?.id)
  if (!view) return null
  // A taster has no partnerships and no steps to take home: its paper is the notes.
  const isReal = hasOwnTiles(shared.programme)
  const Heading = `h${level}` as const
  const Sub = level === 1 ? 'h2' : 'h3'
  const notes = Object.values(own[seatId]?.notes ?? {}).sort((one, other) => one.at - other.at)
  const steps = Object.values(shared.steps)
    .filter(({ by, joined, what }) => what !== '' && (by === seatId || joined.includes(seatId)))
    .sort((one, other) => (one.due < other.due ? -1 : 1))
  return (
    <div className={styles.paper}>
      <Heading>{t('copy.title')}</Heading>
      <p className="muted">
        {[view.seat.name, view.home?.name].filter(Boolean).join(', ')}
        <br />
        {[shared.title, shared.day && day(shared.day, 'full')].filter(Boolean).join(', ')}
      </p>
      {isReal && <Sub>{idea?.name || t('copy.partnership')}</Sub>}
      {!idea && isReal && <p>{t('copy.noPartnership')}</p>}
      {idea && (
        <>
          <p className="small muted">{t('notAContract')}</p>
          <Lacking idea={idea} of="all" />
          <dl className={styles.text}>
            <dt>{t('goal.question')}</dt>
            <dd>{idea.agreement.goal.text || t('agree.nothing')}</dd>
            <dt>{t('rows.question')}</dt>
            {standing(shared, idea).map(actor => (
              <dd key={actor.id}>
                <b>{actor.name}</b> ({partyWords(idea, actor)}): {rowText(idea, actor.id) || t('home.notWritten')}
              </dd>
            ))}
            <dt>{t('firstStep.question')}</dt>
            <dd>
              {idea.agreement.firstStep.text || t('agree.nothing')}
              {idea.agreement.firstStep.date && ` · ${day(idea.agreement.firstStep.date)}`}
            </dd>
            <Told idea={idea} />
            <MoreLines idea={idea} />
            {answer && (
              <>
                <dt>{t('copy.answer')}</dt>
                <dd>{answerWords(answer)}</dd>
              </>
            )}
            {stepsOf(shared, idea).length > 0 && <dt>{t('step.ours')}</dt>}
            {stepsOf(shared, idea).map(step => (
              <dd key={step.id}>
                {t('step.says', {
                  name: shared.seats[step.by]?.name ?? '',
                  what: saidByMe(step.what, shared.language),
                })}{' '}
                · {t('step.due', { day: day(step.due) })}
              </dd>
            ))}
          </dl>
        </>
      )}
      {isReal && <Sub>{t('copy.steps')}</Sub>}
      {isReal && steps.length === 0 && <p>{t('copy.noSteps')}</p>}
      <ul>
        {steps.map(({ id, what, due, withWhom, joined, by }) => (
          <li key={id}>
            {by === seatId
              ? saidByMe(what, shared.language)
              : t('step.says', { name: shared.seats[by]?.name ?? '', what: saidByMe(what, shared.language) })}
            {` · ${t('step.due', { day: day(due) })}`}
            {withWhom && ` · ${t('step.withWhom', { names: withWhom })}`}
            {joined.length > 0 &&
              ` · ${t('step.joined', { names: listed(joined.flatMap(one => shared.seats[one]?.name ?? [])) })}`}
          </li>
        ))}
      </ul>
      <Talks seatId={seatId} as={Sub} />
      <Sub>{t('copy.notes')}</Sub>
      {notes.length === 0 && <p>{t('copy.noNotes')}</p>}
      <ul>
        {notes.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  )
}

/** What was told of the partnership in a reunion; nothing on other evenings. */
function Told({ idea }: { idea: Idea }) {
  const t = useText()
  const steps = stepsBefore(idea)
  const lines = (['happened', 'needed'] as const).map(field => ({ field, text: fieldAt(idea.agreement, field).text }))
  return (
    <>
      {steps.length > 0 && <dt>{t('again.stepsBefore')}</dt>}
      {steps.map(({ id, what, outcome }) => (
        <dd key={id}>
          {what} · {t(`again.${outcome ?? 'untold'}`)}
        </dd>
      ))}
      {lines.map(
        ({ field, text }) =>
          text && (
            <Fragment key={field}>
              <dt>{t(`again.${field}`)}</dt>
              <dd>{text}</dd>
            </Fragment>
          ),
      )}
    </>
  )
}

/** Whom one wants to talk more with: those who have said so too, and those who have not said it yet. */
function Talks({ seatId, as: Sub }: { seatId: string; as: 'h2' | 'h3' }) {
  const { seats, actors } = useShared()
  const { own } = useLive()
  const t = useOthers()
  const { talks = [], wishes = [] } = own[seatId] ?? {}
  const named = (ids: readonly string[]) =>
    ids.flatMap(id => {
      const seat = seats[id]
      return seat ? [{ id, words: [seat.name, actors[seat.homeId ?? '']?.name].filter(Boolean).join(', ') }] : []
    })
  const lists = [
    { title: t('copy.talks'), people: named(talks) },
    { title: t('copy.wishes'), people: named(wishes.filter(id => !talks.includes(id))) },
  ]
  return lists
    .filter(({ people }) => people.length > 0)
    .map(({ title, people }) => (
      <Fragment key={title}>
        <Sub>{title}</Sub>
        <ul>
          {people.map(({ id, words }) => (
            <li key={id}>{words}</li>
          ))}
        </ul>
      </Fragment>
    ))
}
