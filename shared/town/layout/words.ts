import type { TownWords } from './board.ts'

/** What the layout sets on the board, as the town's texts say it. */
type Say = (
  key: 'bank.ideaDriven' | 'bank.public' | 'folded' | 'flag.one' | 'flag.more' | 'flag.brief' | 'noes',
  values?: Readonly<Record<string, string | number>>,
) => string

/** The words that the layout sets on the board, on the page as in print; `day` says a date, such as "9 feb". */
export const wordsOf = (t: Say, day: (iso: string) => string): TownWords => ({
  banks: { ideaDriven: t('bank.ideaDriven'), public: t('bank.public') },
  folded: count => t('folded', { count }),
  flag: (iso, more, isBrief) => {
    const several = isBrief ? 'flag.brief' : 'flag.more'
    return t(more > 0 ? several : 'flag.one', { day: day(iso), more })
  },
  noes: count => t('noes', { count }),
})
