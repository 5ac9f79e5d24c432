import { CircleCheck } from 'lucide-react'
import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { useNow } from '#game/live/useNow.ts'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { StatusPill } from '#game/parts/marks/StatusPill.tsx'
import { DataTable } from '#game/parts/paper/DataTable.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { rowless } from '#shared/rules/agreement/agreement.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { partnerships } from '#shared/views/screen.ts'
import { lackingOf, partyState, statusOf } from '#shared/views/status.ts'
import { useSay, useWords } from '../desk/text.ts'
import { timeOfDay } from '../desk/time.ts'
import { useOpen } from '../run/sheets/open.ts'
import { HiddenTexts } from '../tabs/hide/HiddenTexts.tsx'
import { pillOf } from '../tabs/partnerships/marks.ts'
import styles from './after.module.css'
import { Files } from './Files.tsx'

const reopenMs = 24 * 60 * 60_000

/** Klart på fem minuter: what is unconfirmed, what should not go along, the document. */
export function After() {
  const shared = useShared()
  const say = useSay()
  const word = useWords()
  const send = useSend()
  const open = useOpen()
  const { language } = useLanguage()
  const now = useNow(60_000)
  const tables = partnerships(shared)
  const loose = tables.flatMap(idea =>
    standing(shared, idea).flatMap(actor => {
      const state = partyState(shared, idea, actor)
      return state === 'unconfirmed' || state === 'toContact' || state === 'waiting' ? [{ idea, actor, state }] : []
    }),
  )
  const unfinished = tables
    .map(idea => ({ idea, lacks: lackingOf(shared, idea) }))
    .filter(({ lacks }) => lacks.length > 0)
  const without = tables.filter(({ id }) => !Object.values(shared.steps).some(({ ideaId }) => ideaId === id))
  const mayReopen = now - shared.clock.startedAt < reopenMs
  return (
    <div className={styles.after}>
      <div>
        <h1>{say('fiveMinutes')}</h1>
        <p className="muted">{say('closedAt', { time: timeOfDay(shared.clock.startedAt, language) })}</p>
      </div>
      <Sheet title={say('afterOne')} level={2}>
        {loose.length === 0 && unfinished.length === 0 && (
          <p className={styles.done}>
            <CircleCheck /> {say('allConfirmed')}
          </p>
        )}
        {unfinished.length > 0 && (
          <>
            <p>{say('notConfirmed')}</p>
            <ul className="stack stack-close">
              {unfinished.map(({ idea, lacks }) => (
                <li key={idea.id}>
                  <b>{idea.name || idea.text}:</b>{' '}
                  {lacks
                    .map(part =>
                      say(`lacks.${part}`, {
                        names: rowless(shared, idea)
                          .map(one => one.name)
                          .join(', '),
                      }),
                    )
                    .join('; ')}
                </li>
              ))}
            </ul>
          </>
        )}
        {loose.length > 0 && (
          <>
            <p>{say('unconfirmedExplain')}</p>
            <DataTable
              caption={say('unconfirmedCount', { count: loose.length })}
              rows={loose}
              rowKey={({ idea, actor }) => `${idea.id}:${actor.id}`}
              columns={[
                { key: 'actor', head: say('organisation'), cell: ({ actor }) => actor.name, isRowHead: true },
                {
                  key: 'idea',
                  head: say('partnership'),
                  cell: ({ idea, state }) => (
                    <div className="stack stack-close">
                      <span>{idea.name || idea.text}</span>
                      <span>
                        <StatusPill kind="unconfirmedParty">{word(`party.${state}`)}</StatusPill>
                      </span>
                    </div>
                  ),
                },
              ]}
            />
          </>
        )}
        {without.length > 0 && (
          <p>{say('withoutStep', { names: without.map(({ name, text }) => name || text).join(', ') })}</p>
        )}
      </Sheet>
      <Sheet title={say('afterTwo')} level={2}>
        <p>{say('afterHide')}</p>
        <ul className={styles.look}>
          {tables.map(idea => (
            <li key={idea.id}>
              <span className="grow">{idea.name || idea.text}</span>
              <StatusPill kind={pillOf[statusOf(shared, idea)]}>{word(`status.${statusOf(shared, idea)}`)}</StatusPill>
              <Button isSmall onPress={() => open({ kind: 'idea', id: idea.id })}>
                {say('lookAndHide')} <span className="unseen">{idea.name || idea.text}</span>
              </Button>
            </li>
          ))}
        </ul>
        <h3>{say('hiddenTexts')}</h3>
        <HiddenTexts />
      </Sheet>
      <Sheet title={say('afterThree')} level={2}>
        <p>{say('fileTruth')}</p>
        <Files />
      </Sheet>
      <Sheet title={say('afterFour')} level={2}>
        <p>{say('namesErased')}</p>
      </Sheet>
      {mayReopen && (
        <div className={styles.reopen}>
          <p className="small">{say('reopenExplain')}</p>
          <Button isSmall onPress={() => void send({ type: 'reopen' })}>
            {say('reopen')}
          </Button>
        </div>
      )}
    </div>
  )
}
