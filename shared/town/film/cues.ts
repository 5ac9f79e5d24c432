import type { Film, Frame } from './film.ts'

/** A film lasts so many milliseconds at least, and at most. */
const shortest = 20_000
const longest = 180_000

/** An evening goes by so many times faster, and a stretch where nothing happens lasts no longer than this. */
const speed = 60
const longestQuiet = 800
/** Much that happens at once is looked at for so long at most. */
const longestMoment = 4_000

/** The first picture and the last stand for a while. */
const opening = 1_500
const closing = 3_000

/** How long each thing that happens is worth looking at: what it takes to draw it, and a breath to see it. */
const worth = {
  hour: 2_500,
  bridge: 1_600,
  step: 1_300,
  half: 1_000,
  lantern: 800,
  knot: 700,
  crack: 600,
  planks: 400,
  pillar: 350,
  spark: 350,
  actor: 300,
  noes: 250,
  other: 150,
} as const
type Happening = keyof typeof worth
type Happened = { happening: Happening; ideaId?: string | undefined }

/** A moment that one may want to see again: a span has met, a lantern was lit, or a step was booked. */
export type Moment = { position: number; kind: 'bridge' | 'lantern' | 'step'; ideaId: string }

/** When each frame comes, in milliseconds from the beginning, how long the film lasts, and its moments. */
export type Cues = { length: number; at: readonly number[]; moments: readonly Moment[] }

/**
 * The pace of a film: quiet stretches are cut short, what happens gets its time, and the whole takes 20 s to 3 minutes.
 * The films of an evening keep one pace, so that all of them show the same time of the evening at the same position.
 */
export function cuesOf(film: Film, all: readonly Film[] = [film]): Cues {
  const told = all.map(happeningsIn)
  const times = [...new Set(told.flatMap(one => [...one.keys()]))].sort((one, other) => one - other)
  const starts = new Map<number, number>()
  let now = 0
  for (const [place, time] of times.entries()) {
    const before = times[place - 1]
    if (before !== undefined) now += Math.min(longestQuiet, ((time - before) * 1000) / speed)
    starts.set(time, now)
    const found = told.map(one => (one.get(time) ?? []).map(({ happening }) => worth[happening]))
    now += place === 0 ? opening : Math.max(...found.map(lasting))
  }
  const whole = now + closing
  const length = Math.min(longest, Math.max(shortest, whole))
  const startOf = ({ at }: Frame) => starts.get(at) ?? 0
  const own = happeningsIn(film)
  return {
    length,
    at: film.frames.map(frame => (startOf(frame) * length) / whole),
    moments: film.frames.flatMap(frame =>
      (own.get(frame.at) ?? []).flatMap(({ happening: kind, ideaId = '' }) =>
        kind === 'bridge' || kind === 'lantern' || kind === 'step'
          ? [{ position: startOf(frame) / whole, kind, ideaId }]
          : [],
      ),
    ),
  }
}

/** Which of the frames is shown at a position of the film, counted from 0. */
export function frameAt({ at, length }: Cues, position: number): number {
  const passed = Math.min(1, Math.max(0, position)) * length
  return Math.max(
    0,
    at.findLastIndex(start => start <= passed + rounding),
  )
}

/** A position that was reckoned from a frame's beginning is in that frame. */
const rounding = 0.01

/** What happens in a film, by when it happens. */
function happeningsIn({ frames }: Film): ReadonlyMap<number, readonly Happened[]> {
  const seen = new Seen()
  return new Map(frames.map(frame => [frame.at, seen.next(frame)]))
}

/** Three things at most move at once; the rest wait. */
const lasting = (times: readonly number[]): number =>
  Math.min(longestMoment, Math.max(0, ...times, times.reduce((sum, time) => sum + time, 0) / 3))

type Idea = NonNullable<Frame['ideas']>[number]

/** What happens from one frame to the next. */
class Seen {
  private hour = ''
  private readonly ideas = new Map<string, Idea>()
  private readonly knots = new Map<string, string>()
  private readonly actors = new Set<string>()

  next({ light, noes, actors = [], challenges = [], ideas = [] }: Frame): Happened[] {
    const happenings: Happened[] = []
    const add = (happening: Happening, ideaId?: string) => happenings.push({ happening, ideaId })
    if (light && light.hour !== this.hour) add('hour')
    this.hour = light?.hour ?? this.hour
    if (noes !== undefined) add('noes')
    for (const { id } of actors) {
      add(this.actors.has(id) ? 'other' : 'actor')
      this.actors.add(id)
    }
    for (const { id, knot } of challenges) {
      if (this.knots.has(id)) add('knot')
      this.knots.set(id, knot)
    }
    for (const idea of ideas) {
      for (const happening of happeningsAt(this.ideas.get(idea.id), idea)) add(happening, idea.id)
      this.ideas.set(idea.id, idea)
    }
    return happenings
  }
}

const lit = ({ parties }: Idea): number =>
  parties.filter(({ lantern }) => lantern === 'lit' || lantern === 'asks').length

const standingPosts = ({ pillars }: Pick<Idea, 'pillars'>): number =>
  Object.values(pillars ?? {}).filter(Boolean).length

/** What has come to an idea since it was last seen; what has gone is worth no more than a glance. */
function happeningsAt(before: Idea | undefined, now: Idea): Happening[] {
  const was: Pick<Idea, 'state' | 'parties' | 'planks'> & Partial<Idea> = before ?? {
    state: 'spark',
    parties: [],
    planks: 0,
  }
  const found: Happening[] = []
  if (now.state === 'bridge' && was.state !== 'bridge') found.push('bridge')
  if (now.state === 'half' && was.state === 'spark') found.push('half')
  if (now.step && now.step.more !== was.step?.more) found.push('step')
  const more = lit(now) - lit({ ...now, ...was })
  for (let lantern = 0; lantern < more; lantern += 1) found.push('lantern')
  if (now.crack && now.crack !== was.crack) found.push('crack')
  if (now.planks > was.planks) found.push('planks')
  if (standingPosts(now) > standingPosts(was)) found.push('pillar')
  if (!before) found.push('spark')
  return found.length > 0 ? found : ['other']
}
