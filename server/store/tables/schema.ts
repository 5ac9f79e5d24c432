import type { Kysely } from 'kysely'

/** Every table as its rows read: times are epoch ms, JSON is text, secrets are SHA-256 in hexadecimal. */
export type Tables = {
  meta: { name: string; value: string }
  heads: { workshop: string; epoch: number; number: number; commands: number }
  events: { workshop: string; number: number; time: number; command: string; epoch: number; event: string }
  commands: { workshop: string; command: string; place: number; number: number; reply: string | null }
  snapshots: { workshop: string; number: number; hash: string; state: string }
  workshops: {
    id: string
    code: string
    tokenHash: string
    createdAt: number
    openedAt: number | null
    closedAt: number | null
    rehearsalOf: string | null
  }
  keys: {
    id: string
    workshop: string
    kind: 'facilitator' | 'host' | 'screen'
    hash: string
    createdAt: number
    revokedAt: number | null
    name: string | null
    market: string | null
  }
  ownerLinks: { id: string; workshop: string; actor: string; hash: string; createdAt: number }
  setupLinks: { hash: string; createdAt: number; usedAt: number | null }
  devices: { id: string; workshop: string; createdAt: number }
  deviceSecrets: { hash: string; device: string; issue: number }
  resumeCodes: { workshop: string; seat: string; hash: string }
  processes: { id: string; address: string; expiresAt: number }
  leases: { workshop: string; holder: string; expiresAt: number }
  drafts: { workshop: string; seat: string; key: string; text: string; savedAt: number }
}

type Columns = { [Table in keyof Tables]?: readonly (keyof Tables[Table])[] }

/**
 * The columns with names and words of people: what the erasure of names empties in a workshop's rows, beside what the
 * model tags as personal in its story and snapshots.
 */
export const personalColumns = { keys: ['name'], drafts: ['text'] } as const satisfies Columns

/** The one connection, as the writer's operations see it. */
export type Db = Kysely<Tables>
