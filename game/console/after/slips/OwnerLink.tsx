import { Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { Qr } from '#game/parts/marks/Qr.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import { type OwnerLinks, useLinks } from '../../desk/links.ts'
import { useSay } from '../../desk/text.ts'
import { CopyLink } from '../../tabs/workshop/CopyLink.tsx'
import { PaperSlip } from './PaperSlip.tsx'
import styles from './slips.module.css'

/** A personal link to the owner of one tile, to send or to print; where there are no links, a slip to fill in. */
export function OwnerLink({ actorId }: { actorId: string }) {
  const shared = useShared()
  const { desk } = useLive()
  const { ownerLinks } = useLinks()
  const say = useSay()
  const send = useSend()
  const [given, setGiven] = useState<OwnerLinks>()
  const issued = desk?.links[actorId]?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that has just been given out is fetched by its name.
  useEffect(() => void ownerLinks().then(setGiven), [ownerLinks, issued])
  const actor = shared.actors[actorId]
  const idea = shared.ideas[actor?.ideaId ?? '']
  if (!actor || !idea) return <p>{say('goneIdea')}</p>
  if (!given) return <p role="status">{say('fetching')}</p>
  const address = given.links.find(link => link.actorId === actorId)?.address
  const make = () => void send({ type: 'issueLink', actorId })
  const print = (
    <Button icon={Printer} onPress={() => window.print()}>
      {say('linkPrint')}
    </Button>
  )
  return (
    <div className="stack stack-wide">
      {given.isReachable ? <p>{say('linkExplain')}</p> : <Note>{say('linkNoServer')}</Note>}
      {given.isReachable && address && (
        <div className="stack">
          <div className={styles.qr}>
            <Qr text={address} label={say('linkTo', { actor: actor.name })} />
          </div>
          <CopyLink href={address} what={say('linkTo', { actor: actor.name })} />
        </div>
      )}
      <div className="row wrap">
        {given.isReachable && !address && (
          <Button kind="main" onPress={make}>
            {say('linkMake')}
          </Button>
        )}
        {print}
      </div>
      {given.isReachable && address && (
        <div className="stack stack-close">
          <p className="small muted">{say('linkAnewExplain')}</p>
          <Button isSmall onPress={make}>
            {say('linkAnew')}
          </Button>
        </div>
      )}
      {createPortal(<PaperSlip idea={idea} actor={actor} address={address} />, document.body)}
    </div>
  )
}
