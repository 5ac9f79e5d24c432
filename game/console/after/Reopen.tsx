import { useState } from 'react'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { ConfirmDialog } from '#game/parts/actions/ConfirmDialog.tsx'
import { TextField } from '#game/parts/forms/TextField.tsx'
import { tidyCode } from '#shared/model/ids.ts'
import { useLinks } from '../desk/links.ts'
import { useSay } from '../desk/text.ts'
import { codeInGroups } from '../desk/time.ts'
import styles from './after.module.css'

/** Opens a workshop that was ended by mistake, within a day; the code is typed, so that nobody does it in passing. */
export function Reopen() {
  const { door } = useLinks()
  const say = useSay()
  const send = useSend()
  const [isAsking, setAsking] = useState(false)
  const [typed, setTyped] = useState('')
  const code = door?.code ?? ''
  const stop = () => {
    setAsking(false)
    setTyped('')
  }
  return (
    <div className={styles.reopen}>
      <p className="small">{say('reopenExplain')}</p>
      <Button isSmall onPress={() => setAsking(true)}>
        {say('reopen')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={say('reopenSure')}
        confirm={say('reopenYes')}
        cancel={say('wait')}
        unavailable={code && tidyCode(typed) === code ? undefined : say('reopenType')}
        field={
          <TextField
            label={say('reopenCode', { code: codeInGroups(code) })}
            value={typed}
            onChange={setTyped}
            autoFocus
          />
        }
        onCancel={stop}
        onConfirm={() => {
          stop()
          void send({ type: 'reopen', code: typed })
        }}
      >
        <p>{say('reopenWhat')}</p>
      </ConfirmDialog>
    </div>
  )
}
