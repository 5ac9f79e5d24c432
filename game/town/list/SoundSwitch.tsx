import { Volume2 } from 'lucide-react'
import { useState } from 'react'
import type { Language } from '../../live/Texts.tsx'
import { Button } from '../../parts/actions/Button.tsx'
import { hear, isHeard } from '../engine/sound.ts'
import { says } from '../labels/words.ts'

/** The town's soft sounds, on or off on this device. */
export function SoundSwitch({ language }: { language: Language }) {
  const [isLoud, setLoud] = useState(isHeard)
  const turn = () => {
    hear(!isLoud)
    setLoud(!isLoud)
  }
  return (
    <Button icon={Volume2} isPressed={isLoud} onPress={turn}>
      {says[language].t('sound')}
    </Button>
  )
}
