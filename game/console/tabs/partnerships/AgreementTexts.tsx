import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { CheckWith, FoldedName, FollowUpName } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { fieldAt, writerBeside } from '#shared/rules/agreement/lines.ts'
import { type Place, rowClashPart } from '#shared/rules/reflection/hiding/places.ts'
import { principles } from '../../desk/decks.ts'
import { usePick, useSay, useWords } from '../../desk/text.ts'
import { TextLine } from '../hide/TextLine.tsx'
import styles from './partnerships.module.css'

/** All that is written in a partnership's agreement: its lines with the texts beside them, conditions, answers and steps. */
export function AgreementTexts({ idea }: { idea: Idea }) {
  const { actors, seats, steps } = useShared()
  const say = useSay()
  const word = useWords()
  const { goal, firstStep, rows, parked, answers } = idea.agreement
  const actor = (id: string) => actors[id]?.name ?? ''
  const seat = (id: string) => seats[id]?.name ?? ''
  const beside = (line: string, place: string) => say('writtenBeside', { line, name: seat(writerBeside(seats, place)) })
  const at = (field: string, part?: string): Place => ({ kind: 'agreement', id: idea.id, field, part })
  const { earlier } = idea
  const before = (field: string, part?: string): Place => ({ kind: 'earlier', id: idea.id, field, part })
  const questions = [
    { field: 'goal', label: word('goal.question'), clashes: goal.clashes },
    { field: 'firstStep', label: word('firstStep.question'), clashes: firstStep.clashes },
  ]
  const texts: { place: Place; label: string }[] = [
    ...Object.keys(idea.placed).map(id => ({
      place: { kind: 'idea', id: idea.id, field: 'condition', part: id } as const,
      label: say('yesIfFrom', { actor: actor(id) }),
    })),
    ...questions.flatMap(({ field, label, clashes }) => [
      { place: at(field), label },
      ...Object.keys(clashes).map(id => ({ place: at(`${field}Clash`, id), label: beside(label, id) })),
    ]),
    ...Object.values(earlier?.parties ?? {}).flatMap(({ actorId }) => [
      { place: before('does', actorId), label: say('earlierRow', { actor: actor(actorId) }) },
      { place: before('condition', actorId), label: say('earlierCondition', { actor: actor(actorId) }) },
    ]),
    ...Object.keys(earlier?.steps ?? {}).map(id => ({ place: before('what', id), label: say('earlierStep') })),
    ...(earlier ? [{ place: before('goal'), label: say('earlierGoal') }] : []),
    ...[...FollowUpName.options, ...FoldedName.options].flatMap(field => [
      { place: at(field), label: say(`folded.${field}`) },
      ...Object.keys(fieldAt(idea.agreement, field).clashes).map(id => ({
        place: at(`${field}Clash`, id),
        label: beside(say(`folded.${field}`), id),
      })),
    ]),
    ...Object.entries(rows).flatMap(([id, { clashes }]) => [
      { place: at('row', id), label: actor(id) },
      ...Object.keys(clashes).map(seatId => ({
        place: at('rowClash', rowClashPart(id, seatId)),
        label: beside(actor(id), seatId),
      })),
    ]),
    ...Object.entries(parked).map(([id, { isSettled }]) => ({
      place: at('parked', id),
      label: say(isSettled ? 'parkedSettled' : 'parked'),
    })),
    ...Object.keys(answers).flatMap(id => [
      { place: at('condition', id), label: say('yesIfHome', { actor: actor(id) }) },
      { place: at('reasonText', id), label: say('noFrom', { actor: actor(id) }) },
    ]),
    ...Object.values(steps)
      .filter(({ ideaId }) => ideaId === idea.id)
      .flatMap(({ id, by, due }): { place: Place; label: string }[] => [
        { place: { kind: 'step', id, field: 'what' }, label: say('stepBy', { name: seat(by), day: due }) },
        { place: { kind: 'step', id, field: 'withWhom' }, label: say('stepWith', { name: seat(by) }) },
        { place: { kind: 'step', id, field: 'ifStuck' }, label: say('stepIfStuck', { name: seat(by) }) },
      ]),
  ]
  return (
    <>
      {texts.map(({ place, label }) => (
        <TextLine key={[place.kind, place.id, place.field, place.part].join(':')} place={place} label={label} />
      ))}
      <Ticked idea={idea} />
    </>
  )
}

/** What was ticked and not written: nothing in it can be hidden. */
function Ticked({ idea }: { idea: Idea }) {
  const say = useSay()
  const pick = usePick()
  const { language } = useLanguage()
  const listed = (words: readonly string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(words)
  const { folded, ticked } = idea.agreement
  const { economy, checkWith } = ticked
  const lines = {
    economy: economy ? say(`economy.${economy}`) : '',
    principles: listed(principles.filter(({ key }) => ticked.principles.includes(key)).map(({ name }) => pick(name))),
    checkWith: listed(CheckWith.options.filter(key => checkWith.includes(key)).map(key => say(`check.${key}`))),
  }
  const day = folded.followUp?.date
  return (
    <>
      {(['economy', 'principles', 'checkWith'] as const).map(
        name =>
          lines[name] && (
            <div key={name} className={styles.ticked}>
              <dt>{say(`folded.${name}`)}</dt>
              <dd>{lines[name]}</dd>
            </div>
          ),
      )}
      {day && (
        <div className={styles.ticked}>
          <dt>{say('dayOfFollowUp')}</dt>
          <dd>{day}</dd>
        </div>
      )}
    </>
  )
}
