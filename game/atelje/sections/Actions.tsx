import { ArrowRight, Download, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { type Answer, Answers } from '../../parts/actions/Answers.tsx'
import { Button } from '../../parts/actions/Button.tsx'
import { ButtonLink } from '../../parts/actions/ButtonLink.tsx'
import { ConfirmDialog } from '../../parts/actions/ConfirmDialog.tsx'
import { Block } from '../Block.tsx'
import words from '../words.json' with { type: 'json' }

const say = words.buttons
const { yes, yesIf, no } = words.answers

/** Buttons, answers and the dialog. */
export function Actions() {
  const [answer, setAnswer] = useState<Answer>()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Block name={words.sections.buttons}>
        <div className="row wrap">
          <Button kind="main">{say.ready}</Button>
          <Button kind="main" iconAfter={ArrowRight}>
            {say.next}
          </Button>
          <Button kind="main" unavailable={say.waiting}>
            {say.ready}
          </Button>
        </div>
        <div className="row wrap">
          <Button>{say.invite}</Button>
          <Button kind="quiet">{say.skipIt}</Button>
          <Button kind="danger" icon={Trash2}>
            {say.delete}
          </Button>
          <Button isSmall>{say.edit}</Button>
        </div>
        <Button kind="main" isWide iconAfter={ArrowRight} sub={say.closeSub}>
          {say.close}
        </Button>
        <div className="row wrap">
          <ButtonLink href="#task" icon={Download}>
            {say.fetch}
          </ButtonLink>
        </div>
      </Block>
      <Block name={words.sections.answers}>
        <Answers
          label={words.answers.label}
          words={{ yes, yesIf, no }}
          onAnswer={setAnswer}
          consequence={words.answers.consequence}
        />
        <Answers
          label={words.answers.label}
          words={{ yes, yesIf, no }}
          chosen={answer ?? 'yesIf'}
          onAnswer={setAnswer}
        />
        <Answers
          label={words.answers.label}
          words={{ yes, yesIf, no }}
          onAnswer={setAnswer}
          unavailable={words.answers.late}
        />
      </Block>
      <Block name={words.sections.dialog}>
        <div className="row">
          <Button onPress={() => setAsking(true)}>{words.dialog.open}</Button>
        </div>
        <ConfirmDialog
          isOpen={isAsking}
          title={words.dialog.title}
          confirm={words.dialog.close}
          cancel={words.dialog.wait}
          onConfirm={() => setAsking(false)}
          onCancel={() => setAsking(false)}
        >
          <p>{words.dialog.text}</p>
        </ConfirmDialog>
      </Block>
    </>
  )
}
