/** What a keyboard on the screen comes up for. */
const written = 'textarea, input:not([type=range], [type=checkbox], [type=radio], [type=file])'

/** Whether somebody writes now: a keyboard on the screen then takes room, and turns nothing. */
export const isWriting = (): boolean => document.activeElement?.matches(written) === true
