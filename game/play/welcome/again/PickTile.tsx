import { Check, Plus } from 'lucide-react'
import { useId, useState } from 'react'
import type { Actor } from '#shared/model/actor.ts'
import { skeleton } from '#shared/model/ids.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Emblem } from '../../../parts/emblem/Emblem.tsx'
import { SectorWord } from '../../../parts/emblem/SectorWord.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { useIdeaMention } from '../../frame/notices/ideaTitle.ts'
import { Task } from '../../frame/Task.tsx'
import { useListed, useMay, useText } from '../../frame/words.ts'
import styles from './again.module.css'

/** A list that is longer than this has a field to search in. */
const mostUnsearched = 8

type PickTileProps = {
  seatId: string
  onPicked: () => void
  onNew: () => void
  /** Somebody is only here to watch. */
  onWatch: (() => void) | undefined
}

/** The organisations that took part the time before: whoever comes finds their own, or is new. */
export function PickTile({ seatId, onPicked, onNew, onWatch }: PickTileProps) {
  const shared = useShared()
  const t = useText()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const name = useId()
  const [chosen, setChosen] = useState<string>()
  const [sought, setSought] = useState('')
  const all = earlierTiles(shared)
  const shown = all.filter(actor => skeleton(actor.name).includes(skeleton(sought)))
  const pick = async () => {
    if (!chosen) return
    const reply = await send({ type: 'claimTile', actorId: chosen })
    if (reply.ok) onPicked()
  }
  return (
    <Task
      title={t('again.pick')}
      lead={t('again.pickLead')}
      more={
        <>
          {onWatch && (
            <Button kind="quiet" onPress={onWatch}>
              {t('tile.watch')}
            </Button>
          )}
          <Button icon={Plus} onPress={onNew}>
            {t('again.new')}
          </Button>
        </>
      }
      main={
        <Button
          kind="main"
          icon={Check}
          unavailable={chosen ? may('claimTile') : t('again.choose')}
          onPress={() => void pick()}
        >
          {t('again.us')}
        </Button>
      }
    >
      {all.length > mostUnsearched && <TextField label={t('again.search')} value={sought} onChange={setSought} />}
      <fieldset>
        <legend className="unseen">{t('again.list')}</legend>
        <ul className={styles.tiles}>
          {shown.map(actor => (
            <li key={actor.id}>
              <label className={styles.tile} data-chosen={actor.id === chosen}>
                <input
                  className="over"
                  type="radio"
                  name={name}
                  checked={actor.id === chosen}
                  onChange={() => setChosen(actor.id)}
                />
                <Face actor={actor} />
              </label>
            </li>
          ))}
        </ul>
        <p role="status" className={shown.length > 0 ? 'unseen' : undefined}>
          {shown.length === 0 && t('again.noMatch')}
        </p>
      </fieldset>
    </Task>
  )
}

function Face({ actor }: { actor: Actor }) {
  const { ideas, seats } = useShared()
  const t = useText()
  const listed = useListed()
  const mentionOf = useIdeaMention()
  const idea = ideas[actor.ideaId ?? '']
  const here = actor.owners.flatMap(id => (seats[id]?.state === 'present' ? seats[id].name : []))
  return (
    <span className={styles.face}>
      <Emblem sector={actor.sector} glyph={actor.building} number={actor.number} size={48} />
      <span className={styles.words}>
        <b>
          <SectorWord sector={actor.sector}>{softHyphens(actor.name)}</SectorWord>
        </b>
        {idea && <span className="small muted">{t('again.at', { idea: mentionOf(idea) })}</span>}
        {here.length > 0 && <span className="small">{t('again.taken', { names: listed(here) })}</span>}
      </span>
    </span>
  )
}

/** The tiles that came along and that somebody may come for, by name. */
const earlierTiles = ({ actors, language }: Shared): Actor[] =>
  Object.values(actors)
    .filter(({ isEarlier, origin, name }) => isEarlier && origin === 'home' && name !== '')
    .sort((one, other) => one.name.localeCompare(other.name, language))
