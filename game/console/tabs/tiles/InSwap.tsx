import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import type { Actor } from '#shared/model/actor.ts'
import { may } from '#shared/rules/access.ts'
import { isRevealAhead } from '#shared/rules/phases/programmes.ts'
import { useSay } from '../../desk/text.ts'

/** Whether others speak for an organisation in the swap, and the way to take it out or let it in again. */
export function InSwap({ actor }: { actor: Actor }) {
  const shared = useShared()
  const say = useSay()
  const send = useSend()
  const { id, keepsOwnVoice, isTakenOut = false } = actor
  if (actor.origin === 'library' || !isRevealAhead(shared) || may(shared, { kind: 'facilitator' }, 'takeOut'))
    return null
  return (
    <section className="stack stack-close" aria-label={say('inSwap')}>
      <h3>{say('inSwap')}</h3>
      <p className="small">{say(wordsFor(keepsOwnVoice === true, isTakenOut), { actor: actor.name })}</p>
      {!keepsOwnVoice && (
        <div>
          <Button isSmall onPress={() => void send({ type: 'takeOut', actorId: id, isOut: !isTakenOut })}>
            {say(isTakenOut ? 'letIn' : 'takeOut')}
          </Button>
        </div>
      )}
    </section>
  )
}

function wordsFor(keepsOwnVoice: boolean, isTakenOut: boolean): 'ownersWish' | 'outNow' | 'inSwapExplain' {
  if (keepsOwnVoice) return 'ownersWish'
  return isTakenOut ? 'outNow' : 'inSwapExplain'
}
