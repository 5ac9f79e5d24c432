import { useState } from 'react'
import { Button } from '../../parts/actions/Button.tsx'
import { Tile } from '../../parts/paper/Tile.tsx'
import { TileHead } from '../../parts/paper/TileHead.tsx'
import { CoverSheet } from '../../parts/shell/tablet/CoverSheet.tsx'
import { HalfScreen } from '../../parts/shell/tablet/HalfScreen.tsx'
import { Block } from '../Block.tsx'
import words from '../words.json' with { type: 'json' }

const say = words.tablet

/** One tablet between two, and the sheet that covers it while it changes hands. */
export function Tablets() {
  const [isCovered, setCovered] = useState(false)
  return (
    <Block name={words.sections.tablet}>
      <div className="row">
        <Button onPress={() => setCovered(true)}>{say.handOver}</Button>
      </div>
      <CoverSheet isOpen={isCovered} title={say.cover} open={say.coverButton} onOpen={() => setCovered(false)}>
        <p>{say.coverText}</p>
      </CoverSheet>
      <HalfScreen
        turn={say.turn}
        far={{
          name: say.far,
          sub: say.farSub,
          children: (
            <Tile sector="public" size="small">
              <TileHead
                sector="public"
                sectorName={words.sector.public}
                name={say.farSub}
                glyph="drama"
                size="small"
                level={3}
              />
            </Tile>
          ),
        }}
        near={{
          name: say.near,
          sub: say.nearSub,
          children: (
            <Tile sector="ideaDriven" size="small">
              <TileHead
                sector="ideaDriven"
                sectorName={words.sector.idea}
                name={say.nearSub}
                glyph="feather"
                size="small"
                level={3}
              />
            </Tile>
          ),
        }}
      />
    </Block>
  )
}
