import { useLanguage } from '../../../../live/Texts.tsx'
import { LanguageSwitch } from '../../../../parts/shell/LanguageSwitch.tsx'
import { useText } from '../../words.ts'

/** The reader's own language, and Swedish that is easy to read; everybody else keeps theirs. */
export function Languages() {
  const t = useText()
  const { reading, choose } = useLanguage()
  return (
    <LanguageSwitch
      label={t('language')}
      languages={[
        { code: 'sv', name: t('language.sv') },
        { code: 'easy', name: t('language.easy'), lang: 'sv' },
        { code: 'en', name: t('language.en') },
      ]}
      current={reading}
      onChange={choose}
    />
  )
}
