import { Check } from 'lucide-react'
import { capital, sentence } from '#shared/content/wording.ts'
import type { Actor } from '#shared/model/actor.ts'
import type { HomeAnswer } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { isStale } from '#shared/views/status.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Bridge } from '../../../parts/bridge/Bridge.tsx'
import { Emblem } from '../../../parts/emblem/Emblem.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { planksOf } from '../../agreement/table/lines.ts'
import { useText } from '../../agreement/words.ts'
import { noReasons, useSaid } from '../../frame/decks.ts'
import { Task } from '../../frame/Task.tsx'
import { useListed, useMay, useTimeOfDay } from '../../frame/words.ts'
import styles from '../homecoming.module.css'
import { answeredAt, lanternOf, useAnswerWords, usePartyWords } from '../parties.ts'
import { deciderOf } from './deciders.ts'

type GivenProps = {
  seatId: string
  idea: Idea
  actor: Actor
  answer: HomeAnswer | undefined
  onChange: () => void
  onRead: () => void
}

/** After the answer: what we said, who else has answered, and how a colleague says that we do not agree. */
export function Given({ seatId, idea, actor, answer, onChange, onRead }: GivenProps) {
  const shared = useShared()
  const t = useText()
  const may = useMay(seatId)
  const partyWords = usePartyWords()
  const { parties, answered } = answeredAt(shared, idea)
  const isContested = (answer?.contestedBy.length ?? 0) > 0
  const isLit = answer !== undefined && answer.answer !== 'no' && !isContested
  const told = answer?.answer === 'no' ? 'given.left' : 'given.lit'
  const title = isContested ? 'given.open' : told
  // Until the answers open, one sees one's own lantern and none of the others'.
  const lanterns = standing(shared, idea).map(party =>
    party.id === actor.id ? { sector: actor.sector, state: 'lit' as const } : lanternOf(shared, idea, party),
  )
  const change = may('answerHome') === undefined && (
    <Button onPress={onChange}>{t(answer && isStale(idea, answer) ? 'answer.again' : 'given.change')}</Button>
  )
  return (
    <Task
      title={t(title)}
      lead={t('given.sealed')}
      more={
        <>
          <Button kind="quiet" onPress={onRead}>
            {t('home.backToRead')}
          </Button>
          {change}
        </>
      }
    >
      {isLit && (
        <div className={`theme-eve ${styles.dusk}`}>
          <Bridge label={t('given.bridge')} planks={planksOf(shared, idea)} lanterns={lanterns} />
        </div>
      )}
      {answer && <OwnAnswer seatId={seatId} idea={idea} actor={actor} answer={answer} />}
      <Sheet title={t('given.list')} isTight>
        <p role="status">{t('given.count', { count: isContested ? answered - 1 : answered, all: parties.length })}</p>
        <ul className={styles.parties}>
          {standing(shared, idea).map(party => (
            <li key={party.id}>
              <Emblem sector={party.sector} glyph={party.building} number={party.number} size={36} />
              <b className="grow">{softHyphens(party.name)}</b>
              <span className={styles.partySays}>
                {isContested && party.id === actor.id ? (
                  t('lanterns.notAgreed')
                ) : (
                  <>
                    {idea.agreement.answered.includes(party.id) && <Check />}
                    {partyWords(idea, party)}
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </Sheet>
    </Task>
  )
}

type OwnAnswerProps = Pick<GivenProps, 'seatId' | 'idea' | 'actor'> & { answer: HomeAnswer }

/** Our own answer in full, whoever of us gave it. */
export function OwnAnswer({ seatId, idea, actor, answer }: OwnAnswerProps) {
  const { seats } = useShared()
  const t = useText()
  const said = useSaid()
  const listed = useListed()
  const timeOfDay = useTimeOfDay()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const answerWords = useAnswerWords()
  const isOurs = answer.by !== seatId
  const name = answer.byLink ? actor.name : (seats[answer.by]?.name ?? '')
  const isContestedByMe = answer.contestedBy.includes(seatId)
  const reason = noReasons.find(({ key }) => key === answer.reason)
  const decider = deciderOf(answer.decider)
  const contest = () => void send({ type: 'contest', actorId: actor.id, isContested: !isContestedByMe })
  const time = timeOfDay(answer.at)
  return (
    <Sheet title={t('given.yours')} isShared={answer.answer !== 'no'} isTight>
      {isStale(idea, answer) && (
        <Note kind="warn" title={t('answer.changedSince')}>
          {t('answer.changedWords')}
        </Note>
      )}
      <p>
        <b>{answerWords(answer)}</b>
        {answer.answer === 'no' && reason && ` ${said(reason.label)}.`}
        {answer.answer === 'no' && answer.reasonText && ` ${sentence(capital(answer.reasonText))}`}
      </p>
      {answer.answer === 'no' && <p className="small">{t('given.thanksNo')}</p>}
      {answer.answer === 'yesIf' && decider?.tag && <p className="small">{sentence(capital(said(decider.tag)))}</p>}
      <p className="small muted">
        {t(isOurs ? 'given.by' : 'given.byYou', { name, time })}
        {answer.onPaper && ` ${t('given.onPaper')}`}
      </p>
      {(answer.onPaper || answer.byLink) && (
        <div>
          <Button
            unavailable={may('withdrawConsent')}
            onPress={() => void send({ type: 'withdrawConsent', actorId: actor.id })}
          >
            {t('given.takeBack')}
          </Button>
        </div>
      )}
      {answer.contestedBy.length > 0 && (
        <Note kind="warn">
          {isContestedByMe
            ? t('given.contested')
            : t('given.contestedBy', { names: listed(answer.contestedBy.flatMap(id => seats[id]?.name ?? [])) })}
        </Note>
      )}
      {isOurs && (
        <div className="stack stack-close">
          {!isContestedByMe && <p className="small muted">{t('given.contestHint', { name })}</p>}
          <div>
            <Button unavailable={may('contest')} onPress={contest}>
              {t(isContestedByMe ? 'given.agree' : 'given.contest')}
            </Button>
          </div>
        </div>
      )}
    </Sheet>
  )
}
