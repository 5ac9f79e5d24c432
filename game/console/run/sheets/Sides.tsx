import { useShared } from '#game/live/Live.tsx'
import { mentionOf } from '#shared/views/status.ts'
import { OwnerLink } from '../../after/slips/OwnerLink.tsx'
import { SlipForm } from '../../after/slips/SlipForm.tsx'
import { Side } from '../../desk/pieces/Side.tsx'
import { useSay } from '../../desk/text.ts'
import { HiddenTexts } from '../../tabs/hide/HiddenTexts.tsx'
import { IdeaSheet } from '../../tabs/partnerships/IdeaSheet.tsx'
import { PersonSheet } from '../../tabs/people/PersonSheet.tsx'
import { InTheirPlace } from '../../tabs/people/person/InTheirPlace.tsx'
import { WriteFor } from '../../tabs/people/WriteFor.tsx'
import { ToAll } from '../../tabs/workshop/ToAll.tsx'
import { Keyboard } from './Keyboard.tsx'
import type { Opened } from './open.ts'
import { Replan } from './Replan.tsx'

/** Whatever lies open along the edge; one thing at a time. */
export function Sides({ opened, onClose }: { opened: Opened | undefined; onClose: () => void }) {
  const shared = useShared()
  const say = useSay()
  const titleOf = (): string => {
    switch (opened?.kind) {
      case 'person':
        return shared.seats[opened.id]?.name ?? ''
      case 'idea':
        return mentionOf(shared.ideas[opened.id] ?? { name: '', text: '' }) || say('hiddenTitle')
      case 'writeFor':
        return say('writeForName', { name: shared.seats[opened.id]?.name ?? '' })
      case 'inPlace':
        return say('inPlaceTitle', { name: shared.seats[opened.id]?.name ?? '' })
      case 'slip':
        return say('typeSlipFor', { actor: shared.actors[opened.id]?.name ?? '' })
      case 'ownerLink':
        return say('giveLinkFor', { actor: shared.actors[opened.id]?.name ?? '' })
      case 'newPerson':
        return say('writeFor')
      case 'hidden':
        return say('hiddenTexts')
      case 'shortcuts':
        return say('keyboard')
      case 'message':
        return say('messageAll')
      case 'replan':
        return say('replanTitle')
      default:
        return ''
    }
  }
  return (
    <Side of={partOf(opened)} title={titleOf()} isOpen={opened !== undefined} onClose={onClose}>
      {opened?.kind === 'person' && <PersonSheet key={opened.id} seatId={opened.id} saved={opened.saved} />}
      {opened?.kind === 'inPlace' && <InTheirPlace key={opened.id} seatId={opened.id} />}
      {opened?.kind === 'idea' && <IdeaSheet ideaId={opened.id} />}
      {opened?.kind === 'writeFor' && <WriteFor key={opened.id} seatId={opened.id} />}
      {opened?.kind === 'slip' && <SlipForm key={opened.id} actorId={opened.id} onDone={onClose} />}
      {opened?.kind === 'ownerLink' && <OwnerLink key={opened.id} actorId={opened.id} />}
      {opened?.kind === 'newPerson' && <WriteFor />}
      {opened?.kind === 'hidden' && <HiddenTexts />}
      {opened?.kind === 'shortcuts' && <Keyboard />}
      {opened?.kind === 'message' && <ToAll />}
      {opened?.kind === 'replan' && <Replan onDone={onClose} />}
    </Side>
  )
}

/** Which sheet it is: another one begins at its top. */
const partOf = (opened: Opened | undefined): string =>
  opened ? [opened.kind, 'id' in opened ? opened.id : ''].join(':') : ''
