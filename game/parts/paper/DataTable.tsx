import { type ReactNode, useId } from 'react'
import { classes } from '../tokens/classes.ts'
import styles from './DataTable.module.css'

type Column<Row> = {
  key: string
  head: string
  cell: (row: Row) => ReactNode
  /** The cell that names the row. */
  isRowHead?: boolean
  /** Figures, to the right, in equal widths. */
  isNumber?: boolean
}

type DataTableProps<Row> = {
  caption: ReactNode
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A table as tables are: caption, heads, rules between rows. On a narrow page it scrolls by itself. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={styles.scroll} aria-labelledby={id} tabIndex={0}>
      <table className={styles.table}>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, isNumber }) => (
              <th key={key} scope="col" className={classes(isNumber && styles.number)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, isRowHead, isNumber }) =>
                isRowHead ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={classes(isNumber && styles.number)}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
