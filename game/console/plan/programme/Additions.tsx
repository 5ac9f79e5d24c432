import { Plus } from 'lucide-react'
import { Button } from '#game/parts/actions/Button.tsx'
import type { Addition } from '#shared/views/clock/planning.ts'
import { useSay, useWords } from '../../desk/text.ts'
import styles from './programme.module.css'

type AdditionsProps = { additions: readonly Addition[]; onAdd: (addition: Addition) => void }

/** What an evening may have more of; each finds its place by itself. */
export function Additions({ additions, onAdd }: AdditionsProps) {
  const say = useSay()
  const word = useWords()
  const nameOf = ({ kind, isAgain, isRound }: Addition) => {
    if (isRound) return say('addRound')
    const name = word(`phase.${kind}`)
    return isAgain ? say('addAgain', { name }) : name
  }
  if (additions.length === 0) return null
  return (
    <section className={styles.additions} aria-labelledby="add-more">
      <h3 id="add-more">{say('addMore')}</h3>
      <div className="row wrap">
        {additions.map(addition => (
          <Button key={addition.kind} isSmall icon={Plus} onPress={() => onAdd(addition)}>
            {nameOf(addition)}
          </Button>
        ))}
      </div>
    </section>
  )
}
