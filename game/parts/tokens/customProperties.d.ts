import 'react'

declare module 'react' {
  /** Custom properties are ordinary properties here: a part may hand a number to its own style sheet. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined
  }
}
