import { WriteRefused } from './errors.ts'
import {
  type Entry,
  type Head,
  type Journal,
  type KnownReply,
  type Recorded,
  refusalOf,
  type Snapshot,
  unwritten,
} from './journal.ts'
import type { Drafts } from './tables/seats.ts'

type Story = { head: Head; events: string[]; replies: Map<string, string>; snapshot?: { hash: string; text: string } }

/** A journal that forgets when the process ends, for tests and lockstep; it keeps text, as the real one does. Marks go to
 * the drafts that it is given. */
export function memoryJournal(drafts?: Pick<Drafts, 'keep'>): Journal {
  const stories = new Map<string, Story>()

  const storyOf = (workshop: string): Story => {
    const story = stories.get(workshop) ?? { head: unwritten, events: [], replies: new Map() }
    stories.set(workshop, story)
    return story
  }

  return {
    async claim(workshop, held) {
      const story = storyOf(workshop)
      if (held !== undefined && story.head.epoch > held) throw new WriteRefused('staleEpoch')
      story.head = { ...story.head, epoch: story.head.epoch + 1 }
      return story.head.epoch
    },
    async append(workshop, entry) {
      write(storyOf(workshop), entry)
      if (entry.mark) await drafts?.keep(workshop, entry.mark)
    },
    async read(workshop, after = 0, most) {
      return storyOf(workshop)
        .events.slice(after, most === undefined ? undefined : after + most)
        .map(recordedFrom)
    },
    async knownReplies(workshop, last) {
      const all = [...storyOf(workshop).replies]
      const wanted = last === undefined ? all : all.slice(Math.max(0, all.length - last))
      return new Map(wanted.map(([command, text]) => [command, replyFrom(text)]))
    },
    async knownReply(workshop, command) {
      const text = storyOf(workshop).replies.get(command)
      return text === undefined ? undefined : replyFrom(text)
    },
    async saveSnapshot(workshop, { number, hash, state }) {
      const story = storyOf(workshop)
      if (story.snapshot && snapshotFrom(story.snapshot.text).number > number) return
      story.snapshot = { hash, text: JSON.stringify({ number, state }) }
    },
    async snapshot(workshop, hash) {
      const kept = storyOf(workshop).snapshot
      return kept?.hash === hash ? snapshotFrom(kept.text) : undefined
    },
  }
}

function write(story: Story, { command, epoch, events, after, reply }: Entry): void {
  const refusal = refusalOf(story.head, story.replies.has(command), { epoch, events, after })
  if (refusal) throw new WriteRefused(refusal)
  const number = events.at(-1)?.number ?? story.head.number
  story.events.push(...events.map(fact => JSON.stringify({ ...fact, command, epoch })))
  story.replies.set(command, JSON.stringify({ number, reply }))
  story.head = { epoch, number }
}

const recordedFrom = (text: string): Recorded => JSON.parse(text)

const snapshotFrom = (text: string): Omit<Snapshot, 'hash'> => JSON.parse(text)

function replyFrom(text: string): KnownReply {
  const { number, reply } = JSON.parse(text)
  return { number, reply }
}
