import { type I18n, setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'

/** ICU messages by key, one language. */
export type Catalogue<Key extends string> = Readonly<Record<Key, string>>
export type Values = Readonly<Record<string, string | number>>
export type Translate<Key extends string> = (key: Key, values?: Values) => string

/** Turns keys into sentences of one language; the type of the Swedish catalogue says which keys there are. */
export function translator<Key extends string>(
  language: 'sv' | 'en',
  catalogues: Readonly<Record<'sv' | 'en', Catalogue<Key>>>,
): Translate<Key> {
  const i18n: I18n = setupI18n({ locale: language, messages: { [language]: catalogues[language] } })
  i18n.setMessagesCompiler(compileMessage)
  return (key, values) => i18n._(key, values)
}
