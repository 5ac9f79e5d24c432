import { mostOffers, tileLimits } from '#shared/model/actor.ts'
import { useShared } from '../../../live/Live.tsx'
import { ChoiceChips } from '../../../parts/forms/ChoiceChips.tsx'
import { SectorChoice } from '../../../parts/forms/SectorChoice.tsx'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { chipIcons, chips, useSaid } from '../../frame/decks.ts'
import { useLimits, useText } from '../../frame/words.ts'
import styles from '../welcome.module.css'
import { BuildingKit } from './BuildingKit.tsx'
import { SameAs } from './SameAs.tsx'
import type { TileDraft } from './useTile.ts'

type TileStepProps = {
  step: 1 | 2 | 3
  seatId: string
  tile: TileDraft
  hasHome: boolean
  /** Somebody has wanted to go on: what is missing is said. */
  isTried: boolean
  change: (part: Partial<TileDraft>) => void
  /** A colleague's tile is shared instead: nothing is left to write. */
  onClaimed: () => void
}

/** The inputs of one step, three at the most. */
export function TileStep(props: TileStepProps) {
  const { step } = props
  if (step === 1) return <WhoYouAre {...props} />
  return step === 2 ? <WhatYouHave {...props} /> : <HowYouAreSeen {...props} />
}

function WhoYouAre({ seatId, tile, hasHome, isTried, change, onClaimed }: TileStepProps) {
  const t = useText()
  const words = useLimits()
  // Once tiles have been dealt nobody changes banks.
  const { round } = useShared()
  const isBankFixed = hasHome && round > 0
  return (
    <div className="stack">
      {!isBankFixed && (
        <SectorChoice
          legend={t('tile.sector')}
          words={{
            ideaDriven: { name: t('sector.ideaDriven'), examples: t('tile.sector.ideaDriven') },
            public: { name: t('sector.public'), examples: t('tile.sector.public') },
          }}
          chosen={tile.sector}
          onChange={sector => change({ sector })}
        />
      )}
      {isTried && !tile.sector && (
        <p className="error" role="alert">
          {t('tile.sectorMissing')}
        </p>
      )}
      <TextField
        label={t('tile.name')}
        hint={t('tile.nameHint')}
        value={tile.name}
        onChange={name => change({ name })}
        maxLength={tileLimits.name}
        autoComplete="organization"
        error={isTried && !tile.name.trim() ? t('tile.nameMissing') : undefined}
        {...words}
      />
      {!hasHome && <SameAs seatId={seatId} name={tile.name} onClaimed={onClaimed} />}
      <TextArea
        label={t('tile.does')}
        hint={t('tile.doesHint')}
        value={tile.does}
        onChange={does => change({ does })}
        maxLength={tileLimits.does}
        {...words}
      />
    </div>
  )
}

function WhatYouHave({ tile, change }: TileStepProps) {
  const t = useText()
  const said = useSaid()
  const words = useLimits()
  return (
    <div className="stack">
      <ChoiceChips
        legend={t('tile.offers')}
        hint={t('tile.offersHint', { count: tile.offers.length })}
        options={chips.map(({ key, label }) => ({ key, label: said(label), icon: chipIcons[key] }))}
        chosen={tile.offers}
        onChange={offers => change({ offers })}
        limit={mostOffers}
        limitReason={t('tile.offersFull')}
      />
      <TextField
        label={t('tile.offersText')}
        hint={t('tile.offersTextHint')}
        value={tile.offersText}
        onChange={offersText => change({ offersText })}
        maxLength={tileLimits.offersText}
        {...words}
      />
      <TextField
        label={t('tile.needs')}
        hint={t('tile.needsHint')}
        value={tile.needs}
        onChange={needs => change({ needs })}
        maxLength={tileLimits.needs}
        {...words}
      />
    </div>
  )
}

function HowYouAreSeen({ seatId, tile, change }: TileStepProps) {
  const t = useText()
  const words = useLimits()
  return (
    <div className="stack">
      <TextField
        label={t('tile.manyThink')}
        hint={t('tile.manyThinkHint')}
        value={tile.manyThink}
        onChange={manyThink => change({ manyThink })}
        maxLength={tileLimits.manyThink}
        {...words}
      />
      {tile.sector && (
        <BuildingKit
          seatId={seatId}
          sector={tile.sector}
          called={tile.name}
          chosen={tile.building}
          onChange={building => change({ building })}
        />
      )}
      <details className="fold">
        <summary className={`label ${styles.summary}`}>{t('tile.further')}</summary>
        <div className="stack">
          <TextField
            label={t('tile.limit')}
            hint={t('tile.limitHint')}
            value={tile.limit}
            onChange={limit => change({ limit })}
            maxLength={tileLimits.limit}
            {...words}
          />
          <TextField
            label={t('tile.parent')}
            hint={t('tile.parentHint')}
            value={tile.parent}
            onChange={parent => change({ parent })}
            maxLength={tileLimits.parent}
            {...words}
          />
        </div>
      </details>
    </div>
  )
}
