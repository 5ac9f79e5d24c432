import { DoorOpen, Lightbulb, User } from 'lucide-react'
import { Tabs } from '../../parts/actions/Tabs.tsx'
import { Emblem } from '../../parts/emblem/Emblem.tsx'
import { EmblemRing } from '../../parts/emblem/EmblemRing.tsx'
import { glyphKeys } from '../../parts/emblem/glyphs.ts'
import { SectorWord } from '../../parts/emblem/SectorWord.tsx'
import { Arch } from '../../parts/marks/arch.ts'
import { ChallengeTag } from '../../parts/marks/ChallengeTag.tsx'
import { IdeaNumber } from '../../parts/marks/IdeaNumber.tsx'
import { MiniTag } from '../../parts/marks/MiniTag.tsx'
import { StatusPill } from '../../parts/marks/StatusPill.tsx'
import { DataTable } from '../../parts/paper/DataTable.tsx'
import { Sheet } from '../../parts/paper/Sheet.tsx'
import { Tile } from '../../parts/paper/Tile.tsx'
import { TileHead } from '../../parts/paper/TileHead.tsx'
import styles from '../atelje.module.css'
import { Block } from '../Block.tsx'
import words from '../words.json' with { type: 'json' }

const say = words.tiles
const { idea, public: open } = words.sector
const statuses = [
  'spark',
  'talk',
  'partnership',
  'worded',
  'anchored',
  'stepBooked',
  'ideaBank',
  'answerMissing',
  'gameIdea',
  'unconfirmedParty',
] as const
const rows = [
  { pair: '7', at: words.table.one, state: words.table.done, count: 3 },
  { pair: '8', at: words.table.two, state: words.table.writes, count: 12 },
  { pair: '9', at: words.table.three, state: words.table.help, count: 0 },
]

/** Tiles, emblems, sheets, statuses, the table and the tabs. */
export function Papers() {
  return (
    <>
      <Block name={words.sections.status}>
        <div className="row wrap">
          {statuses.map(kind => (
            <StatusPill key={kind} kind={kind}>
              {words.status[kind]}
            </StatusPill>
          ))}
        </div>
        <div className="row wrap">
          <ChallengeTag>{words.status.challenge}</ChallengeTag>
          <ChallengeTag isSoft>{words.status.soft}</ChallengeTag>
          <IdeaNumber number={3} label={words.status.idea} />
        </div>
      </Block>
      <Block name={words.sections.tiles}>
        <div className={styles.pair}>
          <Tile sector="ideaDriven" size="small">
            <TileHead sector="ideaDriven" sectorName={idea} name={say.lark} glyph="feather" size="small" level={3} />
          </Tile>
          <Tile sector="public" size="small">
            <TileHead sector="public" sectorName={open} name={say.elder} glyph="armchair" size="small" level={3} />
          </Tile>
        </div>
        <Tile sector="public">
          <TileHead sector="public" sectorName={open} name={say.park} glyph="trees" level={3} />
          <p>{say.does}</p>
          <div className="row wrap">
            <MiniTag icon={DoorOpen}>{words.chips.premises}</MiniTag>
            <MiniTag icon={User}>{words.chips.staff}</MiniTag>
            <MiniTag icon={Lightbulb}>{words.chips.knowledge}</MiniTag>
          </div>
          <p className="small">
            <b>{say.offers}</b> {say.offersText}
          </p>
          <p className="small">
            <b>{say.needs}</b> <span className="muted">{say.needsText}</span>
          </p>
        </Tile>
        <Tile sector="ideaDriven" size="role">
          <TileHead
            sector="ideaDriven"
            sectorName={idea}
            name={say.lark}
            glyph="feather"
            lead={say.speak}
            size="role"
            level={3}
          />
          <dl className={styles.facts}>
            <dt>{say.we}</dt>
            <dd>{say.weText}</dd>
            <dt>{say.want}</dt>
            <dd>{say.wantText}</dd>
          </dl>
        </Tile>
        <Tile sector="public" size="role">
          <TileHead
            sector="public"
            sectorName={open}
            name={say.park}
            glyph="trees"
            lead={say.speak}
            size="role"
            level={3}
          />
        </Tile>
        <div className={styles.pair}>
          <Tile sector="ideaDriven" size="small" isBack>
            <p className="unseen">{say.back}</p>
          </Tile>
          <Tile sector="public" size="small" isBack>
            <p className="unseen">{say.back}</p>
          </Tile>
        </div>
      </Block>
      <Block name={words.sections.emblems}>
        <div className="row wrap">
          {([28, 36, 48, 72, 136] as const).map(size => (
            <Emblem key={size} sector="ideaDriven" glyph="feather" size={size} />
          ))}
          {([72, 48, 36, 28] as const).map(size => (
            <Emblem key={size} sector="public" glyph="armchair" size={size} />
          ))}
        </div>
        <EmblemRing
          members={glyphKeys.map((key, n) => ({ key, glyph: key, sector: n % 2 ? 'public' : 'ideaDriven' }))}
        />
        <p className="small muted">{say.shape}</p>
        <p className="row wrap">
          <SectorWord sector="ideaDriven">{idea}</SectorWord>
          <SectorWord sector="public">{open}</SectorWord>
        </p>
      </Block>
      <Block name={words.sections.sheets}>
        <Sheet
          kind="raised"
          isShared
          level={3}
          title={words.sheets.idea}
          aside={<ChallengeTag isSoft>{words.status.soft}</ChallengeTag>}
        >
          <p className="small">
            <b>{words.sheets.invitation}</b> <span className="muted">{words.sheets.ago}</span>
          </p>
          <p>{words.sheets.because}</p>
          <div className="row wrap">
            <EmblemRing
              members={[
                { key: 'a', sector: 'ideaDriven', glyph: 'coffee' },
                { key: 'b', sector: 'public', glyph: 'armchair' },
                { key: 'c', isMissing: true },
              ]}
            />
            <span className="small grow">{words.sheets.with}</span>
          </div>
        </Sheet>
        <div className={styles.pair}>
          <Sheet kind="flat" isTight level={3} title={words.sheets.flat}>
            <p className="small muted">{words.sheets.flatText}</p>
          </Sheet>
          <Sheet kind="sunk" isTight level={3} title={words.sheets.sunk}>
            <p className="small">{words.sheets.sunkText}</p>
          </Sheet>
        </div>
      </Block>
      <Block name={words.sections.table}>
        <DataTable
          caption={words.table.caption}
          rows={rows}
          rowKey={row => row.pair}
          columns={[
            { key: 'pair', head: words.table.pair, cell: row => row.pair, isRowHead: true },
            { key: 'at', head: words.table.at, cell: row => row.at },
            { key: 'state', head: words.table.state, cell: row => row.state },
            { key: 'count', head: words.table.count, cell: row => row.count, isNumber: true },
          ]}
        />
      </Block>
      <Block name={words.sections.tabs}>
        <Tabs
          label={words.tabs.label}
          items={[
            { key: 'partnerships', label: words.tabs.partnerships, icon: Arch, content: <p>{words.tabs.first}</p> },
            { key: 'tiles', label: words.tabs.tiles, icon: Lightbulb, content: <p>{words.tabs.second}</p> },
            { key: 'notes', label: words.tabs.notes, content: <p>{words.tabs.third}</p> },
          ]}
        />
      </Block>
    </>
  )
}
