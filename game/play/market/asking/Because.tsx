import type { Actor, Chip } from '#shared/model/actor.ts'
import { ChoiceChips } from '../../../parts/forms/ChoiceChips.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { chipIcons, useChipWord } from '../../frame/decks.ts'
import { useLimits, useText } from '../../frame/words.ts'

const most = 100

type BecauseProps = {
  actor: Actor
  chips: Chip[]
  onChips: (chips: Chip[]) => void
  text: string
  onText: (text: string) => void
  isTried: boolean
}

/** ”Vi behöver er för”: what that tile has, or own words. */
export function Because({ actor, chips, onChips, text, onText, isTried }: BecauseProps) {
  const t = useText()
  const limits = useLimits()
  const chipWord = useChipWord()
  const isMissing = chips.length === 0 && text.trim() === ''
  return (
    <div className="stack">
      {actor.does && <p className="small">{actor.does}</p>}
      {actor.offers.length > 0 && (
        <ChoiceChips
          legend={t('weNeedYouFor')}
          options={actor.offers.map(key => ({ key, label: chipWord(key), icon: chipIcons[key] }))}
          chosen={chips}
          onChange={onChips}
        />
      )}
      <TextField
        label={t(actor.offers.length > 0 ? 'ask.ownWords' : 'weNeedYouFor')}
        hint={t('ask.ownWordsHint')}
        value={text}
        onChange={onText}
        maxLength={most}
        error={isTried && isMissing ? t('ask.reasonMissing') : undefined}
        {...limits}
      />
    </div>
  )
}
