import type { Ask } from './operations.ts'
import type { Db, Tables } from './schema.ts'
import { hashOf } from './secret.ts'

/** The eight characters on "Min plats" that move a seat to another device; one code a seat. */
export type ResumeCodes = {
  /** Gives the seat a new code; the old one ends. */
  set(workshop: string, seat: string, code: string): Promise<void>
  seatOf(workshop: string, code: string): Promise<string | undefined>
  remove(workshop: string, seat: string): Promise<void>
}

/** Text that has no object in the story yet, or a seat's own mark; outside the journal and never exported. */
export type Draft = { seat: string; key: string; text: string; savedAt: number }

/** What people have typed and not yet said. */
export type Drafts = {
  keep(workshop: string, draft: Draft): Promise<void>
  ofSeat(workshop: string, seat: string): Promise<Draft[]>
  ofWorkshop(workshop: string): Promise<Draft[]>
  remove(workshop: string, seat: string, key: string): Promise<void>
  removeSeat(workshop: string, seat: string): Promise<void>
  removeWorkshop(workshop: string): Promise<void>
}

type DraftsAt = { workshop: string; seat?: string; key?: string }

/** What the writer does to the things that hang on a seat. */
export const seatWrites = {
  async setResumeCode(db: Db, row: Tables['resumeCodes']): Promise<void> {
    await db
      .insertInto('resumeCodes')
      .values(row)
      .onConflict(old => old.columns(['workshop', 'seat']).doUpdateSet({ hash: row.hash }))
      .execute()
  },

  async removeResumeCode(db: Db, { workshop, seat }: { workshop: string; seat: string }): Promise<void> {
    await db.deleteFrom('resumeCodes').where('workshop', '=', workshop).where('seat', '=', seat).execute()
  },

  async keepDraft(db: Db, draft: Tables['drafts']): Promise<void> {
    const { text, savedAt } = draft
    await db
      .insertInto('drafts')
      .values(draft)
      .onConflict(old => old.columns(['workshop', 'seat', 'key']).doUpdateSet({ text, savedAt }))
      .execute()
  },

  async removeDrafts(db: Db, { workshop, seat, key }: DraftsAt): Promise<void> {
    let drafts = db.deleteFrom('drafts').where('workshop', '=', workshop)
    if (seat !== undefined) drafts = drafts.where('seat', '=', seat)
    if (key !== undefined) drafts = drafts.where('key', '=', key)
    await drafts.execute()
  },
}

/** What the writer reads of the things that hang on a seat. */
export const seatReads = {
  seatByResumeCode: (db: Db, hash: string) =>
    db.selectFrom('resumeCodes').select('seat').where('hash', '=', hash).executeTakeFirst(),

  drafts: (db: Db, { workshop, seat }: DraftsAt) => {
    const drafts = db.selectFrom('drafts').select(['seat', 'key', 'text', 'savedAt']).where('workshop', '=', workshop)
    const wanted = seat === undefined ? drafts : drafts.where('seat', '=', seat)
    return wanted.orderBy('seat').orderBy('key').execute()
  },
}

const resumeHash = (workshop: string, code: string): string => hashOf(`${workshop}:${code}`)

/** The resume codes as the rest of the server sees them. */
export const resumeCodesOver = (ask: Ask): ResumeCodes => ({
  set: (workshop, seat, code) => ask('setResumeCode', { workshop, seat, hash: resumeHash(workshop, code) }),
  seatOf: async (workshop, code) => (await ask('seatByResumeCode', resumeHash(workshop, code)))?.seat,
  remove: (workshop, seat) => ask('removeResumeCode', { workshop, seat }),
})

/** The drafts as the rest of the server sees them. */
export const draftsOver = (ask: Ask): Drafts => ({
  keep: (workshop, draft) => ask('keepDraft', { workshop, ...draft }),
  ofSeat: (workshop, seat) => ask('drafts', { workshop, seat }),
  ofWorkshop: workshop => ask('drafts', { workshop }),
  remove: (workshop, seat, key) => ask('removeDrafts', { workshop, seat, key }),
  removeSeat: (workshop, seat) => ask('removeDrafts', { workshop, seat }),
  removeWorkshop: workshop => ask('removeDrafts', { workshop }),
})
