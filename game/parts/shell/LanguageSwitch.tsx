import { Languages } from 'lucide-react'

type LanguageSwitchProps<Code extends string> = {
  label: string
  /** `lang` where the code is no language of its own, as lättläst is Swedish. */
  languages: { code: Code; name: string; lang?: string }[]
  current: Code
  onChange: (code: Code) => void
}

/** Each language by its own name, in its own language; the page changes without reloading. */
export function LanguageSwitch<Code extends string>({
  label,
  languages,
  current,
  onChange,
}: LanguageSwitchProps<Code>) {
  return (
    <fieldset className="row">
      <legend className="unseen">{label}</legend>
      <Languages />
      {languages.map(({ code, name, lang = code }) => (
        <button key={code} type="button" lang={lang} aria-current={code === current} onClick={() => onChange(code)}>
          {name}
        </button>
      ))}
    </fieldset>
  )
}
