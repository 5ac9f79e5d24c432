/** The first letter as a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)

/** The first letter as in running text. */
export const small = (text: string): string => text.charAt(0).toLocaleLowerCase('sv') + text.slice(1)

/** A full stop where people left it out. */
export const sentence = (text: string): string => (text === '' || /[.?!…”"]$/.test(text) ? text : `${text}.`)
