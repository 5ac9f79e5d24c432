import * as z from 'zod/mini'

/** The name of any object: the id of the command that made it, so that queued commands can refer to each other. */
export const Id = z.string().check(
  z.regex(/^[A-Za-z0-9_-]{6,40}$/),
  z.refine<string>(id => !(id in Object.prototype)),
)
export type Id = z.infer<typeof Id>

/** The name of one thing among several that a command makes at once, such as its third pair. */
export const partId = (id: Id, part: string): Id => `${id.slice(0, 32)}-${part}`

/** A moment, in milliseconds since 1970. */
export const Time = z.number()

/** A day without an hour, as 2027-02-25. */
export const Day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine(day => isDay(day), { error: 'noSuchDay' }),
)

const isDay = (day: string): boolean => {
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(day)
}

/** What erasure does with a field: `personal` goes with the names, `text` with the record. */
export const tags = z.registry<{ erase: 'personal' | 'text' }>()

const within = (most: number) => z.refine<string>(text => [...text].length <= most, { error: 'tooLong' })

/** Text that people wrote, at most so many code points. */
export const prose = (most: number) => z.string().check(within(most)).register(tags, { erase: 'text' })

/** Text that tells who somebody is, at most so many code points. */
export const personal = (most: number) => z.string().check(within(most)).register(tags, { erase: 'personal' })

const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu

/** Typed text as it is kept: one normal form, no control or direction characters, no space at the ends. */
export const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(unseen, sign => (sign === '\n' ? '\n' : ''))
    .normalize('NFC')
    .trim()

const cleaned = (most: number) => z.pipe(z.string().check(z.maxLength(most * 8 + 64)), z.transform(clean))

/** Text arriving from somebody's keyboard: cleaned, then measured. */
export const typed = (most: number) => z.pipe(cleaned(most), prose(most))

/** Typed text of which something is taken, as where it goes on from the words before its field; then it is measured. */
export const typedAs = (most: number, taken: (text: string) => string) =>
  z.pipe(z.pipe(cleaned(most), z.transform(taken)), prose(most))

/** The last few texts that somebody has typed in a place, and may write over: they are looked for and never kept, so one
 * that is too long costs nobody the text that it comes with. */
export const wordsOver = (most: number) =>
  z.array(z.pipe(cleaned(most), z.string().register(tags, { erase: 'text' }))).check(z.maxLength(4))

/** Typed text that must not be empty. */
export const required = (most: number) => z.pipe(typed(most), z.string().check(z.minLength(1, { error: 'empty' })))

const webAddress = /^https:\/\/[^\s\\/?#@:]+\.[^\s\\/?#@:.]+(:\d{1,5})?([/?#]\S*)?$/i

/** True for an address that a meeting may have: over https, to a named place, and with no secrets before the name. */
export const isMeetingUrl = (text: string): boolean => webAddress.test(text)

/** The address of a video meeting on its way in; empty where there is none. */
export const typedMeetingUrl = z.pipe(
  typed(300),
  z.string().check(z.refine<string>(text => text === '' || isMeetingUrl(text), { error: 'notMeetingUrl' })),
)

/** A name on the way in: one line, in the normal form in which look-alikes are compared. */
export const typedName = (most: number) =>
  z.pipe(
    z.pipe(
      z.string().check(z.maxLength(most * 8 + 64)),
      z.transform((name: string) => clean(name.normalize('NFKC')).replace(/\s+/g, ' ')),
    ),
    personal(most).check(z.minLength(1, { error: 'empty' })),
  )

/** A code as people type it, with small letters, spaces and hyphens, as it is kept. */
export const tidyCode = (typed: string): string => typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '')

const lookAlikes: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  ѕ: 's',
  ο: 'o',
  α: 'a',
  ν: 'v',
  '0': 'o',
  '1': 'l',
  '|': 'l',
}
/** What is left of a name when look-alike letters, case and spacing are set aside: two alike are the same name. */
export const skeleton = (name: string): string =>
  [...name.toLowerCase()]
    .map(sign => lookAlikes[sign] ?? sign)
    .join('')
    .replace(/[\s.\-_’']+/gu, '')
