import { useLanguage } from '../../../live/Texts.tsx'
import { LanguageSwitch } from '../../../parts/shell/LanguageSwitch.tsx'
import { useText } from '../words.ts'

/** The reader's own language; everybody else keeps theirs. */
export function Languages() {
  const t = useText()
  const { language, choose } = useLanguage()
  return (
    <LanguageSwitch
      label={t('language')}
      languages={[
        { code: 'sv', name: t('language.sv') },
        { code: 'en', name: t('language.en') },
      ]}
      current={language}
      onChange={choose}
    />
  )
}
