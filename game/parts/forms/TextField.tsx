import type { HTMLInputAutoCompleteAttribute } from 'react'
import { classes } from '../tokens/classes.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { type FieldProps, useField } from './fieldState.ts'

type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'date' | 'time' | 'tel'
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'email' | 'numeric' | 'tel'
  /** Large, spaced and in capitals: the code of a workshop. */
  isCode?: boolean
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    isLabelUnseen,
    value,
    onChange,
    onLeave,
    name,
    hint,
    writer,
    waited,
    isRequired,
    autoFocus,
    type = 'text',
    autoComplete,
    inputMode,
    isCode,
  } = props
  const field = useField(props)
  return (
    <FieldFrame field={field} label={label} isLabelUnseen={isLabelUnseen} hint={hint} writer={writer} waited={waited}>
      <input
        id={field.id}
        className={classes('in', isCode && 'in-code')}
        type={type}
        // Without it a year may have six figures, and a slip of the finger makes a day that no calendar has.
        max={type === 'date' ? '9999-12-31' : undefined}
        name={name}
        value={value}
        onChange={event => onChange(event.target.value)}
        onBlur={onLeave}
        {...field.keys}
        required={isRequired}
        // biome-ignore lint/a11y/noAutofocus: a page with one field may begin there.
        autoFocus={autoFocus}
        autoComplete={autoComplete ?? 'off'}
        autoCapitalize={isCode ? 'characters' : undefined}
        spellCheck={isCode ? false : undefined}
        inputMode={inputMode}
        aria-invalid={field.wrong ? true : undefined}
        aria-describedby={field.described}
      />
    </FieldFrame>
  )
}
