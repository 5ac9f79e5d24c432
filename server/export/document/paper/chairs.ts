import { sentence } from '#shared/content/wording.ts'
import { actorIn } from '#shared/views/report/chairs/letters.ts'
import type { EmptyChair } from '#shared/views/report/paperSchema.ts'
import type { Words } from '../../words.ts'

/** An empty chair in one line: whose it is, why it is empty, and who passes the invitation on. */
export function chairIn(words: Words, { actor, sector, why, words: wanted, hosts }: EmptyChair): string {
  const { t } = words
  const told = t(`chair.${why}`, { actor: actorIn(words, actor), sector, words: sentence(wanted) }).trim()
  return hosts.length > 0 ? `${sentence(told)} ${t('chair.host', { hosts: words.list(hosts) })}` : told
}
