import surveyJson from '#assets/content/evening/survey.json' with { type: 'json' }
import { useLive } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { DataTable } from '#game/parts/paper/DataTable.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { readSurvey } from '#shared/content/evening.ts'
import { fewest, meanOf } from '#shared/views/report/sums.ts'
import { usePick, useSay } from '../desk/text.ts'

const { statements } = readSurvey(surveyJson)

/** The start against the end, statement by statement, where enough have answered for nobody to be seen alone. */
export function SurveySums() {
  const { desk } = useLive()
  const say = useSay()
  const pick = usePick()
  const { language } = useLanguage()
  const sums = desk?.surveySums
  if (!sums) return null
  const { start, end } = sums
  const counts = { start: start.count, end: end.count }
  const figure = (mean: number | undefined) =>
    mean === undefined
      ? say('surveyNone')
      : mean.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB', { minimumFractionDigits: 1 })
  const isAny = start.count >= fewest || end.count >= fewest
  return (
    <Sheet title={say('surveyTitle')} level={2}>
      <p>{say(isAny ? 'surveyExplain' : 'surveyFew', counts)}</p>
      {isAny && (
        <DataTable
          caption={say('surveyTitle')}
          rows={[...statements]}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'statement',
              head: say('surveyStatement'),
              cell: ({ statement }) => pick(statement),
              isRowHead: true,
            },
            {
              key: 'start',
              head: say('surveyStart'),
              isNumber: true,
              cell: ({ key, moments }) => (moments.includes('start') ? figure(meanOf(start[key])) : '–'),
            },
            { key: 'end', head: say('surveyEnd'), isNumber: true, cell: ({ key }) => figure(meanOf(end[key])) },
          ]}
        />
      )}
      {end.sentences.length > 0 && (
        <>
          <h3>{say('surveyWords')}</h3>
          <ul className="stack stack-close">
            {end.sentences.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  )
}
