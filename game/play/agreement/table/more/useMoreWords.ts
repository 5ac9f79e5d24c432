import type { Agreement, FoldedName } from '#shared/model/agreement.ts'
import { CheckWith, Principle } from '#shared/model/agreement.ts'
import { fieldAt } from '#shared/rules/agreement/lines.ts'
import { principles, useSaid } from '../../../frame/decks.ts'
import { useDay, useText } from '../../words.ts'
import { fieldsIn, type MoreName } from './lines.ts'

/** What a row of the folded part says now, line by line; nothing while it says nothing. */
export function useMoreWords(): (agreement: Agreement, name: MoreName) => string[] {
  const t = useText()
  const day = useDay()
  const said = useSaid()
  const written = (agreement: Agreement, field: FoldedName) => {
    const { text, date } = fieldAt(agreement, field)
    const words = [text, date && day(date)].filter(Boolean).join(' · ')
    const isSided = field === 'holderIdeaDriven' || field === 'holderPublic'
    return words && isSided ? `${t(field === 'holderPublic' ? 'sector.public' : 'sector.ideaDriven')}: ${words}` : words
  }
  const ticked = ({ ticked }: Agreement, name: MoreName): string => {
    if (name === 'economy') return ticked.economy ? t(`more.economy.${ticked.economy}`) : ''
    if (name === 'principles')
      return inOneLine(Principle.options.flatMap(key => (ticked.principles.includes(key) ? [principle(key)] : [])))
    if (name !== 'checkWith') return ''
    return inOneLine(CheckWith.options.flatMap(key => (ticked.checkWith.includes(key) ? [t(`more.check.${key}`)] : [])))
  }
  const principle = (key: Principle) => {
    const words = principles.find(one => one.key === key)
    return words ? said(words.name) : key
  }
  return (agreement, name) =>
    [ticked(agreement, name), ...fieldsIn[name].map(field => written(agreement, field))].filter(line => line !== '')
}

/** With commas, as some of the names have an ”och” of their own; only the first begins with a capital. */
const inOneLine = (names: readonly string[]): string =>
  names.map((name, at) => (at === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1))).join(', ')
