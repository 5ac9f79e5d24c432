import type { ScreenStep } from '#shared/views/screen.ts'
import { useShared } from '../../live/Live.tsx'
import { useText } from '../words.ts'
import { Door } from './Door.tsx'
import { Lanterns } from './Lanterns.tsx'
import { Ideas, Market, Walking } from './Market.tsx'
import { Bench, Called, Closed, StepsOf } from './Partnership.tsx'
import { WhoTells } from './rounds/Again.tsx'
import { CoffeeWith, WasItRight } from './rounds/Break.tsx'
import { FourLevels, Marking, WholeMap } from './rounds/Grid.tsx'
import { Panel } from './rounds/Panel.tsx'
import { Proposals } from './rounds/Proposals.tsx'
import { Backs, Pairs, ShapeCall } from './rounds/Swap.tsx'
import { Answered, Cards } from './rounds/Trial.tsx'
import { Sentence } from './Sentence.tsx'
import { Island, Rule, Voice } from './Subjects.tsx'
import styles from './stages.module.css'

type ShownProps = { step: ScreenStep; line: string }

/** What the wall shows in this step, and nothing else. */
export function Shown({ step, line }: ShownProps) {
  const { clock, challenges, ideas } = useShared()
  const { subject } = step
  if (subject?.kind === 'rule') return <Rule at={subject.at} line={line} />
  if (subject?.kind === 'challenge') {
    const challenge = challenges[subject.id]
    if (!challenge) return null
    return clock.kind === 'gatherMarket' ? <Voice challenge={challenge} /> : <Island challenge={challenge} />
  }
  if (subject?.kind === 'partnership') {
    const idea = ideas[subject.id]
    if (!idea) return null
    if (clock.kind === 'homecoming') return <Lanterns idea={idea} line={line} />
    // While a bridge tells of itself its question stands alone.
    if (clock.kind === 'followUpTalk') return <Sentence>{line}</Sentence>
    return clock.kind === 'gatherClose' ? <Called idea={idea} line={line} /> : <StepsOf idea={idea} line={line} />
  }
  if (subject?.kind === 'panel') return <Panel part={subject.part} line={line} />
  return <OfPhase step={step} line={line} />
}

function OfPhase({ step, line }: ShownProps) {
  const { clock } = useShared()
  const { key } = step.script
  switch (clock.kind) {
    case 'open':
      return <Door step={step} line={line} />
    case 'findChallenges':
      return key === 'four' || key === 'all' ? (
        <Proposals line={line} isOpen={key === 'all'} />
      ) : (
        <Sentence>{line}</Sentence>
      )
    case 'swap1':
      if (key === 'partner') return <Pairs line={line} />
      if (key === 'deal' || key === 'turn') return <Backs line={line} />
      return <Sentence>{line}</Sentence>
    case 'gatherIdeas':
      return <Ideas line={line} />
    case 'gatherMarket':
      return key === 'last' ? <Market line={line} /> : <Walking line={line} />
    case 'gatherClose':
      return key === 'call' ? <Bench /> : <Sentence>{line}</Sentence>
    case 'break':
      return key === 'coffee' ? <CoffeeWith line={line} /> : <WasItRight line={line} />
    case 'swap2':
      if (key === 'turn') return <Backs line={line} />
      return key === 'tell' ? <WhoTells line={line} /> : <Sentence>{line}</Sentence>
    case 'trial':
      if (key === 'card') return <Cards line={line} />
      return key === 'answer' ? <Answered line={line} /> : <Sentence>{line}</Sentence>
    case 'codeGrid':
      if (key === 'map') return <FourLevels line={line} />
      return key === 'look' ? <WholeMap line={line} /> : <Marking line={line} />
    case 'homecoming':
      return key.startsWith('call') ? (
        <ShapeCall sector={key === 'callSquare' ? 'public' : 'ideaDriven'} line={line} />
      ) : (
        <Sentence>{line}</Sentence>
      )
    case 'closed':
      return <Closed line={line} />
    default:
      return <Sentence>{line}</Sentence>
  }
}

/** The whole wall says that the evening rests: nobody reads a task that nobody is to do now. */
export function Paused() {
  const t = useText()
  return (
    <div className={styles.stack}>
      <Sentence>{t('paused')}</Sentence>
      <p className={styles.below}>{t('paused.words')}</p>
    </div>
  )
}
