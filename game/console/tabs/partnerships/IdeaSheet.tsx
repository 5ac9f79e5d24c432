import { useShared } from '#game/live/Live.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import { SectorWord } from '#game/parts/emblem/SectorWord.tsx'
import { ChallengeTag } from '#game/parts/marks/ChallengeTag.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import { partsOf } from '#shared/rules/partnership/merging.ts'
import { isWaiting, standing } from '#shared/rules/partnership/standing.ts'
import { needsAnotherPair, whoCouldCome } from '#shared/views/desk/alerts.ts'
import { missingSector } from '#shared/views/status.ts'
import { useListed, useSay, useWords } from '../../desk/text.ts'
import { useOpen } from '../../run/sheets/open.ts'
import { TextLine } from '../hide/TextLine.tsx'
import { IdeaMeeting } from '../meeting/IdeaMeeting.tsx'
import { AgreementTexts } from './AgreementTexts.tsx'
import { MergeIdeas } from './MergeIdeas.tsx'
import styles from './partnerships.module.css'

const mostFree = 3

/** Everything written at one idea, each text with its way to be hidden, and who could be asked when a bank is missing. */
export function IdeaSheet({ ideaId }: { ideaId: string }) {
  const shared = useShared()
  const say = useSay()
  const word = useWords()
  const listed = useListed()
  const open = useOpen()
  const idea = shared.ideas[ideaId]
  if (!idea) return <p>{say('goneIdea')}</p>
  const actors = standing(shared, idea)
  const missing = idea.state === 'live' ? missingSector(shared, idea) : undefined
  const isOnePair = needsAnotherPair(shared, idea)
  const come = whoCouldCome(shared, idea)
  const names = (ids: readonly string[]) => listed(ids.map(id => shared.seats[id]?.name ?? ''))
  const asked = Object.values(shared.invitations).filter(one => one.ideaId === ideaId)
  return (
    <div className="stack">
      <ChallengeTag isSoft>{shared.challenges[idea.challengeId]?.title ?? ''}</ChallengeTag>
      {(missing || isOnePair) && (
        <Note kind="share" title={say(missing ? `seeks.${missing}` : 'seeks.pair')}>
          {isOnePair && <p>{say('whyAnotherPair')}</p>}
          {come.free.length === 0 && <p>{say(come.asked.length > 0 ? 'nobodyElseFree' : 'nobodyFree')}</p>}
          {come.asked.map(actor => (
            <p key={actor.id}>{say('isAsked', { actor: actor.name, voice: names(actor.voices) })}</p>
          ))}
          {come.ours.map(actor => (
            <p key={actor.id}>{say('isOurs', { actor: actor.name, voice: names(actor.voices) })}</p>
          ))}
          {come.free.slice(0, mostFree).map(actor => (
            <p key={actor.id}>{say('couldAsk', { actor: actor.name, voice: names(actor.voices) })}</p>
          ))}
        </Note>
      )}
      <dl className={styles.texts}>
        <TextLine place={{ kind: 'idea', id: ideaId, field: 'name' }} label={say('ideaName')} />
        <TextLine place={{ kind: 'idea', id: ideaId, field: 'text' }} label={word('whatIf')} />
        <TextLine place={{ kind: 'idea', id: ideaId, field: 'soThat' }} label={word('soThat')} />
        <TextLine place={{ kind: 'idea', id: ideaId, field: 'aim' }} label={say('aim')} />
        {partsOf(shared, ideaId).flatMap(({ id }) => [
          <TextLine key={`${id}:text`} place={{ kind: 'idea', id, field: 'text' }} label={say('mergedFrom')} />,
          <TextLine key={`${id}:soThat`} place={{ kind: 'idea', id, field: 'soThat' }} label={say('mergedFrom')} />,
        ])}
        <AgreementTexts idea={idea} />
        {Object.keys(idea.wished ?? {}).flatMap(part => [
          <TextLine
            key={`${part}:name`}
            place={{ kind: 'wished', id: ideaId, field: 'name', part }}
            label={say('wishedName')}
          />,
          <TextLine
            key={`${part}:why`}
            place={{ kind: 'wished', id: ideaId, field: 'why', part }}
            label={say('wishedWhy')}
          />,
        ])}
      </dl>
      <MergeIdeas key={ideaId} idea={idea} />
      <IdeaMeeting key={`meeting-${ideaId}`} idea={idea} />
      <section className="stack stack-close" aria-label={say('standsHere')}>
        <h3>{say('standsHere')}</h3>
        <ul className="stack stack-close">
          {actors.map(({ id, name, sector, voices }) => (
            <li key={id}>
              <SectorWord sector={sector}>{name}</SectorWord> <span className="muted small">{names(voices)}</span>
            </li>
          ))}
        </ul>
      </section>
      {asked.length > 0 && (
        <section className="stack stack-close" aria-label={say('questions')}>
          <h3>{say('questions')}</h3>
          <ul className={styles.texts}>
            {asked.map(one => (
              <li key={one.id} className={styles.group}>
                <p className="small">
                  <b>{shared.actors[one.actorId]?.name}</b>{' '}
                  <span className="muted">{isWaiting(one) ? say('waitsForAnswer') : say(`answer.${one.state}`)}</span>
                </p>
                {isWaiting(one) &&
                  shared.actors[one.actorId]?.voices
                    .filter(id => shared.seats[id]?.hasNoDevice)
                    .map(id => (
                      <Button key={id} isSmall onPress={() => open({ kind: 'inPlace', id })}>
                        {say('inPlace', { name: names([id]) })}
                      </Button>
                    ))}
                <dl>
                  <TextLine place={{ kind: 'invitation', id: one.id, field: 'because' }} label={say('because')} />
                  <TextLine place={{ kind: 'invitation', id: one.id, field: 'condition' }} label={say('condition')} />
                  <TextLine place={{ kind: 'invitation', id: one.id, field: 'reasonText' }} label={say('reason')} />
                </dl>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
