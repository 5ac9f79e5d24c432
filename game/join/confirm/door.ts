import type { OwnerPage } from '#shared/views/live/ownerPage.ts'

/** An order as the page sends it; the server reads it by its schema. */
export type Command = { type: 'answerHome' | 'withdrawConsent'; actorId: string } & Readonly<
  Record<string, string | number | undefined>
>
export type No = { refusal: string }
type Told = { reply: { ok: boolean; refusal?: string }; page: OwnerPage }

/** What the link leads to. Whatever is wrong with a link, the answer is the same. */
export const readPage = (secret: string): Promise<OwnerPage | No> => ask('/api/owner', { secret })

/** An answer, or that it is taken back, with the page as it is after that. The same try again is the same answer. */
export const tell = (secret: string, command: Command, id: string): Promise<Told | No> =>
  ask('/api/owner/answer', { secret, id, command })

async function ask<Answer>(path: string, body: object): Promise<Answer | No> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-komma-overens': '1' },
      credentials: 'same-origin',
      body: JSON.stringify(body),
    })
    return await response.json()
  } catch {
    return { refusal: 'offline' }
  }
}
