import { useState } from 'react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { SectorWord } from '#game/parts/emblem/SectorWord.tsx'
import { TextField } from '#game/parts/forms/TextField.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import { isHome } from '#shared/rules/partnership/standing.ts'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { marketNumber } from '#shared/views/desk/markets.ts'
import { seatView } from '#shared/views/seatView.ts'
import { mentionOf } from '#shared/views/status.ts'
import { useDoing } from '../../desk/doing.ts'
import { useListed, useSay, useWords } from '../../desk/text.ts'
import { useOpen } from '../../run/sheets/open.ts'
import { TextLine } from '../hide/TextLine.tsx'
import { InSwap } from '../tiles/InSwap.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { Leaving } from './Leaving.tsx'
import styles from './people.module.css'
import { OtherMarket } from './person/OtherMarket.tsx'
import { SeatAt } from './person/SeatAt.tsx'
import { TwoHats } from './person/TwoHats.tsx'
import { Waits } from './person/Waits.tsx'
import { SamePerson } from './SamePerson.tsx'

/** One person: where they sit, what they ask, and what can be done for them. */
export function PersonSheet({ seatId, saved }: { seatId: string; saved?: 'seat' | 'tile' | undefined }) {
  const shared = useShared()
  const { desk } = useLive()
  const say = useSay()
  const listed = useListed()
  const send = useSend()
  const open = useOpen()
  const doing = useDoing()(seatId)
  const view = seatView(shared, seatId)
  const [isSure, setSure] = useState(false)
  if (!view) return <p>{say('gonePerson')}</p>
  const { seat, home, roles, pair, partners } = view
  const table = isHome(shared) ? view.homeTable : view.table
  const market = marketNumber(shared, seat.marketId)
  const isAsking = desk?.help[seatId] !== undefined
  return (
    <div className="stack stack-wide">
      <div role="status" className={styles.saved}>
        {saved && <Note kind="back" title={say(`saved.${saved}`, { name: seat.name, actor: home?.name ?? '' })} />}
      </div>
      <div className="stack stack-close">
        {home && <SectorWord sector={home.sector}>{home.name}</SectorWord>}
        {!isAsking && <p>{doing.words}</p>}
        {/* Pairs last until the second swap; then the table is where people sit. */}
        {pair && shared.round < 2 && !isHome(shared) && (
          <p>
            {say('sitsWith', {
              number: pair.number,
              market: marketNumber(shared, pair.marketId),
              names: listed(partners.map(({ name }) => name)),
            })}
          </p>
        )}
        {table && (isHome(shared) || shared.round > 1) && <p>{say('sitsThere', { idea: mentionOf(table) })}</p>}
        {!pair && market > 0 && <p>{say('marketName', { number: market })}</p>}
        {view.isInRole && roles.length > 0 && (
          <p>{say('speaksFor', { names: listed(roles.map(({ name }) => name)) })}</p>
        )}
      </div>
      {isAsking && (
        <Note
          kind="warn"
          title={doing.words}
          actions={
            <Button isSmall onPress={() => void send({ type: 'helped', seatId })}>
              {say('iGo')}
            </Button>
          }
        />
      )}
      <Waits seat={seat} />
      {seat.state !== 'removed' && (
        <>
          {hasOwnTiles(shared.programme) && (
            <Button onPress={() => open({ kind: 'writeFor', id: seatId })}>
              {home ? say('changeTheirTile') : say('writeTheirTile')}
            </Button>
          )}
          <SeatAt key={`place-${seatId}`} seatId={seatId} />
          {shared.form === 'hybrid' && (
            <label className={styles.tick}>
              <input
                type="checkbox"
                checked={seat.isRemote === true}
                onChange={event =>
                  void send({ type: 'typeFor', seatId, command: { type: 'attend', isRemote: event.target.checked } })
                }
              />
              {say('isAtDistance')}
            </label>
          )}
          <NewName key={seat.name} seatId={seatId} name={seat.name} />
          <dl>
            <TextLine place={{ kind: 'seat', id: seatId, field: 'name' }} label={say('shownName')} />
          </dl>
          {home && <InSwap actor={home} />}
          {hasOwnTiles(shared.programme) && <TwoHats key={`hats-${seatId}`} seatId={seatId} />}
          {!seat.hasNoDevice && <Elsewhere seatId={seatId} name={seat.name} />}
          <Leaving seat={seat} />
          <OtherMarket key={`market-${seatId}`} seatId={seatId} />
          <SamePerson key={seatId} seatId={seatId} name={seat.name} />
        </>
      )}
      {seat.state === 'removed' ? (
        <Note
          title={say('isRemoved', { name: seat.name })}
          actions={
            <Button isSmall onPress={() => void send({ type: 'readmit', seatId })}>
              {say('readmit')}
            </Button>
          }
        />
      ) : (
        <div className={styles.end}>
          {isSure ? (
            <>
              <p>
                <b>{say('removeSure', { name: seat.name })}</b> {say('removeKeeps')}
              </p>
              <div className="row wrap">
                {/* biome-ignore lint/a11y/noAutofocus: the safe choice, right where the question is asked. */}
                <button type="button" className="btn" autoFocus onClick={() => setSure(false)}>
                  {say('wait')}
                </button>
                <Button
                  kind="danger"
                  onPress={() => {
                    setSure(false)
                    void send({ type: 'remove', seatId })
                  }}
                >
                  {say('remove')}
                </Button>
              </div>
            </>
          ) : (
            <Button kind="danger" isSmall onPress={() => setSure(true)}>
              {say('removeFrom')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function NewName({ seatId, name }: { seatId: string; name: string }) {
  const say = useSay()
  const word = useWords()
  const send = useSend()
  const [text, setText] = useState(name)
  const isNew = text.trim() !== '' && text.trim() !== name
  return (
    <form
      className={styles.inline}
      onSubmit={event => {
        event.preventDefault()
        if (isNew) void send({ type: 'rename', seatId, name: text })
      }}
    >
      <TextField
        label={say('rename')}
        value={text}
        onChange={setText}
        maxLength={30}
        tooLong={excess => say('tooLong', { excess })}
      />
      <Button type="submit" isSmall unavailable={isNew ? undefined : say('changeFirst')}>
        {word('save')}
      </Button>
    </form>
  )
}
