import { useCallback, useEffect, useState } from 'react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import { ConfirmDialog } from '#game/parts/actions/ConfirmDialog.tsx'
import { TextField } from '#game/parts/forms/TextField.tsx'
import { marketNumbers } from '#shared/views/desk/markets.ts'
import { type Leader, useLinks } from '../../desk/links.ts'
import { Choose } from '../../desk/pieces/Choose.tsx'
import { useSay } from '../../desk/text.ts'
import { CopyLink } from './CopyLink.tsx'
import styles from './workshop.module.css'

/** Those who lead together: a link each, who is here, and the way to take a link back. */
export function Leaders() {
  const { leaders: leading, hosts } = useLive()
  const connected = leading + hosts
  const shared = useShared()
  const { leaders, addLeader, endLeader } = useLinks()
  const say = useSay()
  const [all, setAll] = useState<readonly Leader[]>([])
  const [name, setName] = useState('')
  const [market, setMarket] = useState('')
  const [ending, setEnding] = useState<Leader>()
  const load = useCallback(() => void leaders().then(setAll), [leaders])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever comes or goes is seen in the list.
  useEffect(load, [load, connected])
  const nameOf = (leader: Leader) => leader.name ?? say('leaderFirst')
  const add = async () => {
    await addLeader(name.trim(), market ? Number(market) : undefined)
    setName('')
    setMarket('')
    load()
  }
  return (
    <div className="stack">
      <p className="small">{say('leadersExplain')}</p>
      <p role="status" className="small muted">
        {say('leadersNow', { count: leading })} {hosts > 0 && say('hostsNow', { count: hosts })}
      </p>
      {all.length > 0 && !all.some(({ isMe }) => isMe) && <p className="small">{say('leaderByKey')}</p>}
      <ul className={styles.leaders}>
        {all.map(leader => (
          <li key={leader.id}>
            <div className="row wrap between">
              <span>
                <b>{nameOf(leader)}</b>
                {leader.market !== undefined && <> {say('hostsMarket', { number: leader.market })}</>}
              </span>
              <span className="small">{say(whereIs(leader))}</span>
            </div>
            <div className="row wrap">
              <CopyLink href={leader.address} what={nameOf(leader)} text={say('leaderLink')} />
              {!leader.isMe && (
                <Button isSmall onPress={() => setEnding(leader)}>
                  {say('leaderEnd')} <span className="unseen">{nameOf(leader)}</span>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <form
        className="stack stack-close"
        onSubmit={event => {
          event.preventDefault()
          if (name.trim()) void add()
        }}
      >
        <TextField
          label={say('leaderName')}
          value={name}
          onChange={setName}
          maxLength={30}
          tooLong={excess => say('tooLong', { excess })}
        />
        <Choose
          label={say('leadsWhat')}
          none={say('leadsAll')}
          options={marketNumbers(shared).map(number => ({ key: `${number}`, label: say('marketName', { number }) }))}
          chosen={market}
          onChange={setMarket}
        />
        {market && <p className="small muted">{say('hostExplain')}</p>}
        <Button type="submit" isSmall unavailable={name.trim() ? undefined : say('leaderNeedsName')}>
          {say('leaderAdd')}
        </Button>
      </form>
      <ConfirmDialog
        isOpen={ending !== undefined}
        title={say('leaderEndSure', { name: ending ? nameOf(ending) : '' })}
        confirm={say('leaderEndYes')}
        cancel={say('wait')}
        isDanger
        onCancel={() => setEnding(undefined)}
        onConfirm={() => {
          const id = ending?.id ?? ''
          setEnding(undefined)
          void endLeader(id).then(load)
        }}
      >
        <p>{say(ending?.market === undefined ? 'leaderEndWhat' : 'hostEndWhat')}</p>
      </ConfirmDialog>
    </div>
  )
}

const whereIs = ({ isMe, isHere }: Leader) => {
  if (isMe) return 'leaderYou'
  return isHere ? 'leaderHere' : 'leaderAway'
}
