import { Button } from '../../parts/actions/Button.tsx'
import { Emblem } from '../../parts/emblem/Emblem.tsx'
import { ConnectionStatus } from '../../parts/messages/ConnectionStatus.tsx'
import { MessageLog } from '../../parts/messages/MessageLog.tsx'
import { Note } from '../../parts/messages/Note.tsx'
import { SavedStatus } from '../../parts/messages/SavedStatus.tsx'
import type { useToasts } from '../../parts/messages/toasts.ts'
import { PhaseTag } from '../../parts/shell/PhaseTag.tsx'
import { Block } from '../Block.tsx'
import words from '../words.json' with { type: 'json' }

const say = words.messages
const { lost, stays, again } = say

/** Notes, notices and whether we are in touch. */
export function Messages({ toasts }: { toasts: ReturnType<typeof useToasts> }) {
  return (
    <Block name={words.sections.messages}>
      <div className="row">
        <Button onPress={() => toasts.show(say.toast, () => toasts.show(say.undo))}>{say.show}</Button>
      </div>
      <MessageLog label={say.log} entries={toasts.kept} empty={say.none} />
      <Note kind="offline" title={say.offline}>
        {say.offlineText}
      </Note>
      <Note kind="back" title={say.back}>
        {say.backText}
      </Note>
      <Note>{say.info}</Note>
      <Note kind="warn">{say.warn}</Note>
      <Note
        kind="share"
        title={say.share}
        sign={<Emblem sector="public" glyph="armchair" size={36} />}
        actions={
          <>
            <Button isSmall>{say.shareYes}</Button>
            <Button isSmall>{say.shareNo}</Button>
          </>
        }
      >
        {say.shareText}
      </Note>
      <div className="row wrap">
        {(['off', 'back'] as const).map(state => (
          <PhaseTag
            key={state}
            name={say.phase}
            isOff={state === 'off'}
            sub={<ConnectionStatus state={state} words={{ off: lost, stays, back: again }} />}
          />
        ))}
      </div>
      <SavedStatus where="device">{words.page.device}</SavedStatus>
    </Block>
  )
}
