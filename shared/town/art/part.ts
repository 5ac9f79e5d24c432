/** A drawing of the kit in its own units: `body` is SVG markup without an outer element; `anchor` is the point that is put at a place. */
export type Part = { width: number; height: number; anchor: { x: number; y: number }; body: string }
