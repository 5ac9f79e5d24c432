import { Pencil, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../actions/Button.tsx'
import { classes } from '../tokens/classes.ts'
import type { FieldProps, useField } from './fieldState.ts'
import styles from './forms.module.css'

type FieldFrameProps = { field: ReturnType<typeof useField>; children: ReactNode } & Pick<
  FieldProps,
  'label' | 'isLabelUnseen' | 'hint' | 'writer' | 'waited'
>

/** What stands around a written field: label and writer above, hint, counter and error under. */
export function FieldFrame({ field, label, isLabelUnseen, hint, writer, waited, children }: FieldFrameProps) {
  const { offered } = field
  const then = (act: (() => void) | undefined) => () => {
    act?.()
    document.getElementById(field.id)?.focus()
  }
  const take = then(() => {
    field.take()
    writer?.onTake?.()
  })
  return (
    <div className={classes('field', writer && styles.written, writer?.sector === 'public' && styles.public)}>
      <label htmlFor={field.id} className={classes(isLabelUnseen && 'unseen')}>
        {label}
      </label>
      <div>
        {writer && (
          <p className={styles.writer} role="status">
            <Pencil />
            {writer.words}
          </p>
        )}
        {children}
      </div>
      {writer?.onTake && (
        <div className={classes('row wrap between', styles.beneath)}>
          <p className="small grow" role="status">
            {field.waiting ? writer.waiting?.(field.waiting) : writer.wait}
          </p>
          <Button isSmall onPress={take}>
            {writer.take}
          </Button>
        </div>
      )}
      {offered && (
        <div className={classes('row wrap between', styles.beneath)}>
          <p className="small grow" role="status">
            {offered.words}
          </p>
          <div className="row wrap">
            <Button isSmall onPress={then(offered.add)}>
              {waited?.add}
            </Button>
            <Button isSmall onPress={then(offered.putAway)}>
              {waited?.putAway}
            </Button>
          </div>
        </div>
      )}
      {(hint !== undefined || field.count !== undefined) && (
        <p className="under" id={`${field.id}-under`}>
          {hint !== undefined && <span>{hint}</span>}
          {field.count !== undefined && <span className="num">{field.count}</span>}
        </p>
      )}
      <div aria-live="polite">
        {field.wrong && (
          <p className="error" id={`${field.id}-wrong`}>
            <TriangleAlert />
            <span>{field.wrong}</span>
          </p>
        )}
      </div>
    </div>
  )
}
