import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import { ButtonLink } from '#game/parts/actions/ButtonLink.tsx'
import { OneChip } from '#game/parts/forms/OneChip.tsx'
import { type Speed, useLinks } from '../../desk/links.ts'
import { useSay } from '../../desk/text.ts'

const sizes = ['2', '8', '12', '24', '40'] as const
const speeds: readonly Speed[] = ['slow', 'normal', 'fast']

/** Provspela: the same evening with simulated participants, in a workshop of its own. */
export function Rehearse() {
  const { rehearse } = useLinks()
  const { challenges, programme } = useShared()
  const say = useSay()
  const count = Object.keys(challenges).length
  const finds = programme.phases.filter(({ kind }) => kind === 'findChallenges').length
  const [people, setPeople] = useState<(typeof sizes)[number]>('12')
  const [speed, setSpeed] = useState<Speed>('normal')
  const [address, setAddress] = useState<string>()
  const [state, setState] = useState<'rest' | 'starting' | 'failed'>('rest')
  const start = async () => {
    setState('starting')
    const given = await rehearse(Number(people), speed)
    setAddress(given)
    setState(given ? 'rest' : 'failed')
  }
  return (
    <div className="stack">
      <p>{say('rehearseExplain', { count, finds })}</p>
      <OneChip
        legend={say('rehearsePeople')}
        options={sizes.map(key => ({ key, label: key }))}
        chosen={people}
        onChange={setPeople}
      />
      <OneChip
        legend={say('rehearseSpeed')}
        options={speeds.map(key => ({ key, label: say(`speed.${key}`) }))}
        chosen={speed}
        onChange={setSpeed}
      />
      <div className="row wrap">
        {address && (
          <ButtonLink href={address} kind="main" isNewWindow>
            {say('openRehearsal')}
          </ButtonLink>
        )}
        <Button
          kind={address ? 'quiet' : 'main'}
          unavailable={state === 'starting' ? say('rehearseStarts') : undefined}
          onPress={() => void start()}
        >
          {say(address ? 'rehearseAnother' : 'rehearseNow')}
        </Button>
      </div>
      <p role="status">
        {state === 'failed' && say('rehearseFailed')}
        {address && state === 'rest' && say('rehearsalRuns')}
      </p>
    </div>
  )
}
