import { useState } from 'react'
import { Button } from '#game/parts/actions/Button.tsx'
import { useLinks } from '../../desk/links.ts'
import { useSay } from '../../desk/text.ts'
import styles from './people.module.css'

/** Moves a person to another device: a code that is typed in where they sit now. */
export function Elsewhere({ seatId, name }: { seatId: string; name: string }) {
  const { resumeCode } = useLinks()
  const say = useSay()
  const [code, setCode] = useState<string>()
  const [isMissing, setMissing] = useState(false)
  const ask = async () => {
    const given = await resumeCode(seatId)
    setCode(given)
    setMissing(given === undefined)
  }
  return (
    <section className="stack stack-close" aria-label={say('elsewhere')}>
      <h3>{say('elsewhere')}</h3>
      <div role="status" className="stack stack-close">
        {code && (
          <>
            <p>{say('elsewhereHow', { name })}</p>
            <p className={styles.code}>{code.replace(/^(.{4})(.{4})$/, '$1 $2')}</p>
          </>
        )}
        {isMissing && <p>{say('elsewhereAlone', { name })}</p>}
      </div>
      {!code && !isMissing && (
        <Button isSmall onPress={() => void ask()}>
          {say('showResumeCode')}
        </Button>
      )}
    </section>
  )
}
