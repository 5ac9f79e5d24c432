import {
  Bus,
  Calendar,
  ChartNoAxesColumn,
  Clock,
  Coins,
  DoorOpen,
  Gavel,
  GraduationCap,
  Lightbulb,
  Megaphone,
  Network,
  User,
  Wrench,
} from 'lucide-react'
import { useState } from 'react'
import type { Chip, Sector } from '#shared/model/actor.ts'
import { Emblem } from '../../parts/emblem/Emblem.tsx'
import { BigChoice } from '../../parts/forms/BigChoice.tsx'
import { ChoiceChips } from '../../parts/forms/ChoiceChips.tsx'
import { OneChip } from '../../parts/forms/OneChip.tsx'
import { SectorChoice } from '../../parts/forms/SectorChoice.tsx'
import { TextField } from '../../parts/forms/TextField.tsx'
import { Block } from '../Block.tsx'
import words from '../words.json' with { type: 'json' }
import { Fields } from './Fields.tsx'

const say = words.chips
const icons = {
  premises: DoorOpen,
  time: Clock,
  staff: User,
  knowledge: Lightbulb,
  trust: Network,
  money: Coins,
  equipment: Wrench,
  communication: Megaphone,
  mandate: Gavel,
  transport: Bus,
  education: GraduationCap,
  facts: ChartNoAxesColumn,
} as const
const chips: readonly Chip[] = [
  'premises',
  'time',
  'staff',
  'knowledge',
  'trust',
  'money',
  'equipment',
  'communication',
  'mandate',
  'transport',
  'education',
  'facts',
]

/** Fields, chips, the two large choices and the rows. */
export function Forms() {
  const [chosen, setChosen] = useState<Chip[]>(['premises', 'staff', 'knowledge', 'trust'])
  const [together, setTogether] = useState(['gunnel', 'sofia'])
  const [week, setWeek] = useState('week2')
  const [sector, setSector] = useState<Sector | undefined>('public')
  const [stand, setStand] = useState('yesIf')
  const [condition, setCondition] = useState(words.rows.yesIfValue)
  return (
    <>
      <Fields />
      <Block name={words.sections.chips}>
        <ChoiceChips
          legend={say.legend}
          hint={say.hint}
          options={chips.map(key => ({ key, label: say[key], icon: icons[key] }))}
          chosen={chosen}
          onChange={setChosen}
          limit={4}
          limitReason={say.limit}
        />
        <ChoiceChips
          legend={say.with}
          options={[
            { key: 'gunnel', label: 'Gunnel', emblem: <Emblem sector="ideaDriven" glyph="coffee" size={28} /> },
            { key: 'sofia', label: 'Sofia', emblem: <Emblem sector="public" glyph="building" size={28} /> },
            { key: 'petra', label: 'Petra', emblem: <Emblem sector="ideaDriven" glyph="feather" size={28} /> },
          ]}
          chosen={together}
          onChange={setTogether}
        />
        <OneChip
          legend={say.by}
          isGrid
          options={[
            { key: 'week1', label: say.week1, aside: say.day1 },
            { key: 'week2', label: say.week2, aside: say.day2 },
            { key: 'week4', label: say.week4, aside: say.day4 },
            { key: 'other', label: say.other, icon: Calendar },
          ]}
          chosen={week}
          onChange={setWeek}
        />
      </Block>
      <Block name={words.sections.sector}>
        <SectorChoice
          legend={words.sector.legend}
          words={{
            ideaDriven: { name: words.sector.idea, examples: words.sector.ideaExamples },
            public: { name: words.sector.public, examples: words.sector.publicExamples },
          }}
          chosen={sector}
          onChange={setSector}
        />
      </Block>
      <Block name={words.sections.rows}>
        <BigChoice
          legend={words.rows.legend}
          isQuestion
          options={[
            { key: 'stand', label: words.rows.stand },
            {
              key: 'yesIf',
              label: words.rows.yesIf,
              detail: (
                <TextField label={words.rows.yesIfLabel} isLabelUnseen value={condition} onChange={setCondition} />
              ),
            },
            { key: 'no', label: words.rows.no, aside: words.rows.noAside },
          ]}
          chosen={stand}
          onChange={setStand}
        />
      </Block>
    </>
  )
}
