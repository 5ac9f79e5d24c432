import { useEffect, useState } from 'react'
import { useLanguage } from '../../../../live/Texts.tsx'

let fetched: ReadonlyMap<string, string> | undefined

/** The easy wording of a text that came from a library and stands as it was; fetched only for those who read so. */
export function useEasily(): (text: string) => string {
  const { reading } = useLanguage()
  const [words, setWords] = useState(fetched)
  useEffect(() => {
    if (reading !== 'easy' || fetched) return
    import('./easyWords.ts').then(
      ({ easyWords }) => {
        fetched = easyWords
        setWords(easyWords)
      },
      // Without a net the usual words stay.
      () => undefined,
    )
  }, [reading])
  return text => (reading === 'easy' ? words?.get(text) : undefined) ?? text
}
