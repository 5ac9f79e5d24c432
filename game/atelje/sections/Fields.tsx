import { useState } from 'react'
import { TextArea } from '../../parts/forms/TextArea.tsx'
import { TextField } from '../../parts/forms/TextField.tsx'
import styles from '../atelje.module.css'
import { Block } from '../Block.tsx'
import words from '../words.json' with { type: 'json' }

const say = words.fields
const counter = (length: number, most: number) =>
  say.counter.replace('{length}', `${length}`).replace('{most}', `${most}`)
const tooLong = (excess: number) => say.long.replace('{excess}', `${excess}`)

/** Fields at rest, full, wrong, and while another writes. */
export function Fields() {
  const [name, setName] = useState(say.nameValue)
  const [code, setCode] = useState(say.codeValue)
  const [step, setStep] = useState(say.iValue)
  const [need, setNeed] = useState(say.tooMuchValue)
  const still = () => undefined
  return (
    <Block name={words.sections.fields}>
      <div className={styles.pair}>
        <TextField
          label={say.name}
          value={name}
          onChange={setName}
          hint={say.nameHint}
          maxLength={50}
          counter={counter}
        />
        <TextField
          label={say.tooMuch}
          value={need}
          onChange={setNeed}
          maxLength={50}
          counter={counter}
          tooLong={tooLong}
        />
        <TextField
          label={say.other}
          value={say.otherValue}
          onChange={still}
          writer={{ words: say.writer, sector: 'ideaDriven' }}
        />
        <TextField
          label={say.other}
          value={say.otherValue}
          onChange={still}
          writer={{ words: say.writerPublic, sector: 'public' }}
        />
      </div>
      <TextArea
        label={say.i}
        value={step}
        onChange={setStep}
        hint={say.iHint}
        maxLength={120}
        counter={counter}
        tooLong={tooLong}
      />
      <TextField label={say.code} value={code} onChange={setCode} hint={say.codeHint} error={say.codeError} isCode />
    </Block>
  )
}
