import { DatabaseError } from 'pg'
import { expect, test } from 'vitest'
import { commitGroup } from '#server/store/postgres/commitGroup.ts'
import { isAnswer } from '#server/store/postgres/connection.ts'

/** What a server that speaks Swedish says. */
const said = (code: string | undefined, severity = 'FEL') =>
  Object.assign(new DatabaseError('fel', 100, 'error'), { code, severity })

/** What becomes of a write whose commit fails so, each time anew, until there are no more failures. */
async function committed(failures: Error[], run: () => Promise<() => void> = async () => () => undefined) {
  const query = async (text: string) => {
    const failure = text === 'commit' ? failures.shift() : undefined
    if (failure) throw failure
    return { command: text.toUpperCase(), rows: [] }
  }
  const client = { query, release: () => undefined }
  const [outcome] = await commitGroup({ connect: async () => client } as never, [{ run }])
  return outcome!.ok ? 'saved' : outcome!.error
}

test('an answer is told from a lost connection by its code, whatever language the server speaks', () => {
  const answers = ['40001', '40P01', '23505', '22P02', '25006', '42501', '57014', '55P03']
  const none = ['08006', '57P01', '57P02', '57P03', '25P03', '25P04', '53100', '53300', '58030', 'XX000', undefined]
  for (const severity of ['ERROR', 'FEL', 'FEHLER']) {
    expect(answers.filter(code => !isAnswer(said(code, severity)))).toEqual([])
    expect(none.filter(code => isAnswer(said(code, severity)))).toEqual([])
  }
  expect(isAnswer(new Error('Connection terminated unexpectedly'))).toBe(false)
})

test('a server that speaks Swedish has its conflicts tried again and its refusals believed', async () => {
  expect(await committed([said('40001'), said('40P01')])).toBe('saved')
  expect(await committed([said('22003'), said('22003')])).toMatchObject({ name: 'StoreFailed', isInDoubt: false })
  expect(await committed([], () => Promise.reject(said('23505')))).toMatchObject({ reason: 'idTaken' })
})

test('a commit that a broken disk or a stopping server cut off is in doubt', async () => {
  for (const code of ['58030', '53100', '57P01', 'XX000']) {
    expect(await committed([said(code, 'PANIK')])).toMatchObject({ name: 'StoreFailed', code, isInDoubt: true })
  }
})
