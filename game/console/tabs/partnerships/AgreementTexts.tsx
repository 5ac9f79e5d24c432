import { useShared } from '#game/live/Live.tsx'
import type { Idea } from '#shared/model/partnership.ts'
import { type Place, rowClashPart } from '#shared/rules/reflection/hiding.ts'
import { useSay, useWords } from '../../desk/text.ts'
import { TextLine } from '../hide/TextLine.tsx'

/** All that is written in a partnership's agreement: its lines with the texts beside them, conditions, answers and steps. */
export function AgreementTexts({ idea }: { idea: Idea }) {
  const { actors, seats, steps } = useShared()
  const say = useSay()
  const word = useWords()
  const { goal, firstStep, rows, parked, answers } = idea.agreement
  const actor = (id: string) => actors[id]?.name ?? ''
  const seat = (id: string) => seats[id]?.name ?? ''
  const beside = (line: string, seatId: string) => say('writtenBeside', { line, name: seat(seatId) })
  const at = (field: string, part?: string): Place => ({ kind: 'agreement', id: idea.id, field, part })
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
    ...Object.entries(rows).flatMap(([id, { clashes }]) => [
      { place: at('row', id), label: actor(id) },
      ...Object.keys(clashes).map(seatId => ({
        place: at('rowClash', rowClashPart(id, seatId)),
        label: beside(actor(id), seatId),
      })),
    ]),
    ...Object.keys(parked).map(id => ({ place: at('parked', id), label: say('parked') })),
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
  return texts.map(({ place, label }) => (
    <TextLine key={[place.kind, place.id, place.field, place.part].join(':')} place={place} label={label} />
  ))
}
