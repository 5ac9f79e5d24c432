import { RefreshCw } from 'lucide-react'
import { Button } from '#game/parts/actions/Button.tsx'
import { ButtonLink } from '#game/parts/actions/ButtonLink.tsx'
import { PhaseTag } from '#game/parts/shell/PhaseTag.tsx'
import { Shore } from '#game/parts/shell/Shore.tsx'
import { useSay, useWords } from './text.ts'

export type WhyOutside = 'outdated' | 'wrongOrigin' | 'ended' | 'notSaved' | 'offline' | 'failed'

/** Whoever may come in when the server answers again, or reads again, waits here and does nothing. */
const waits: readonly WhyOutside[] = ['notSaved', 'offline']

const reloads: readonly WhyOutside[] = ['outdated', 'failed']

/** Why the desk has nothing more to show, and the way on: a page that is too old is loaded anew. */
export function Outside({ why }: { why: WhyOutside }) {
  const say = useSay()
  const word = useWords()
  return (
    <Shore skip={word('skip')} width="reading" tags={<PhaseTag name={word('product')} sub={say('consoleName')} />}>
      <div className="stack" role="status">
        <h1>{say(`outside.${why}.title`)}</h1>
        <p className="measure">{say(`outside.${why}.words`)}</p>
      </div>
      <br />
      {!waits.includes(why) && (
        <p>
          {reloads.includes(why) ? (
            <Button kind="main" icon={RefreshCw} onPress={() => location.reload()}>
              {say('reload')}
            </Button>
          ) : (
            <ButtonLink kind="main" href="/regi">
              {say('yourWorkshops')}
            </ButtonLink>
          )}
        </p>
      )}
    </Shore>
  )
}
