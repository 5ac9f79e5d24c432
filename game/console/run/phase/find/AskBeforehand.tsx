import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { proposalsOf } from '#shared/rules/phases/challenges.ts'
import { useSay } from '../../../desk/text.ts'
import { ProposalList } from './FindDesk.tsx'

/** While people come in, which may be days before: what they propose, gathered by hand, and whether they are asked at all. */
export function AskBeforehand() {
  const shared = useShared()
  const say = useSay()
  const send = useSend()
  const all = proposalsOf(shared)
  const isAsking = shared.isAskingBeforehand === true
  // Most evenings have their challenges: then nothing is said of it here, and the plan has the tick.
  if (!isAsking && all.length === 0 && Object.keys(shared.challenges).length > 0) return null
  return (
    <Sheet title={say('askTitle')}>
      <p className="measure">{say(isAsking ? 'askIsOn' : 'askIsOff')}</p>
      {isAsking && <p role="status">{say('askCount', { count: all.length })}</p>}
      <ProposalList all={all} />
      <div>
        <Button isSmall isPressed={isAsking} onPress={() => void send({ type: 'askBeforehand', isOn: !isAsking })}>
          {say(isAsking ? 'askStop' : 'askStart')}
        </Button>
      </div>
    </Sheet>
  )
}
