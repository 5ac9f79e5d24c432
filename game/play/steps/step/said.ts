import { useLanguage } from '../../../live/Texts.tsx'

const opening = { sv: /^jag\s+/i, en: /^I\s+/ }

/** What somebody does, without the ”Jag” that they may have written themselves: it stands there already. */
export function useSaidStep(): (what: string) => string {
  const { language } = useLanguage()
  return what => what.replace(opening[language], '')
}
