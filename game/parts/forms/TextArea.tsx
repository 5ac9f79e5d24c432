import { useLayoutEffect, useRef } from 'react'
import { FieldFrame } from './FieldFrame.tsx'
import { type FieldProps, useField } from './fieldState.ts'

/** Several lines of text; the paper grows with what is written, so nothing scrolls inside. */
export function TextArea({ rows = 2, ...props }: FieldProps & { rows?: number }) {
  const { label, isLabelUnseen, value, onChange, onLeave, name, hint, writer, waited, isRequired, autoFocus } = props
  const field = useField(props)
  const area = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text.
  useLayoutEffect(() => {
    const element = area.current
    if (!element || CSS.supports('field-sizing', 'content')) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`
  }, [value])
  return (
    <FieldFrame field={field} label={label} isLabelUnseen={isLabelUnseen} hint={hint} writer={writer} waited={waited}>
      <textarea
        ref={area}
        id={field.id}
        className="in"
        rows={rows}
        style={{ '--rows': rows }}
        name={name}
        value={value}
        onChange={event => onChange(event.target.value)}
        onBlur={onLeave}
        {...field.keys}
        required={isRequired}
        // biome-ignore lint/a11y/noAutofocus: a page with one field may begin there.
        autoFocus={autoFocus}
        aria-invalid={field.wrong ? true : undefined}
        aria-describedby={field.described}
      />
    </FieldFrame>
  )
}
