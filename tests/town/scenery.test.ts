import { expect, test } from 'vitest'
import { kit } from '#shared/town/art/kit.ts'
import { layoutOf } from '#shared/town/layout/layoutOf.ts'
import { approximateMeasure } from '#shared/town/layout/text/measure.ts'
import { glowOf } from '#shared/town/scenery/light.ts'
import type { Scenery } from '#shared/town/scenery/piece.ts'
import { printed } from '#shared/town/scenery/print/printed.ts'
import { tagsOf } from '#shared/town/scenery/print/tags.ts'
import { sceneryOf } from '#shared/town/scenery/sceneryOf.ts'
import type { Light, Town, TownActor, TownIdea, TownParty } from '#shared/town/town.ts'

const words = {
  banks: { ideaDriven: 'Ena', public: 'Andra' },
  folded: (count: number) => `Fler (${count})`,
  flag: (day: string) => day.slice(5),
  noes: (count: number) => `${count} nej`,
}

const actor = (id: string, sector: TownActor['sector'], more: Partial<TownActor> = {}): TownActor => ({
  ...{ id, sector, name: id, number: 1, sign: 'heart', shade: 0, isWritten: true, isLit: true },
  ...more,
})
const amira = actor('amira', 'ideaDriven')
const bo = actor('bo', 'public', { sign: 'school' })
const party = (actorId: string, sector: TownActor['sector'], lantern: TownParty['lantern'] = 'none'): TownParty => ({
  ...{ actorId, sector, lantern },
})
const both = [party('amira', 'ideaDriven'), party('bo', 'public')]
const no = { commonGoal: false, bothContribute: false, knowWhoDecides: false, moreThanOne: false, nextDay: false }
const spark: TownIdea = { id: 'idea', number: 1, name: 'Idé', state: 'spark', parties: [], planks: 0 }
const half: TownIdea = { ...spark, state: 'half', lane: 0, parties: [party('amira', 'ideaDriven')] }
const bridge: TownIdea = { ...spark, state: 'bridge', lane: 0, parties: both, pillars: no }

const afternoon: Light = { hour: 'afternoon', dawn: 0 }
const evening: Light = { hour: 'evening', dawn: 0 }

/** Whoever is a party of an idea is out at its bridge. */
const outAt =
  (ideas: TownIdea[]) =>
  (one: TownActor): TownActor => {
    const idea = ideas.find(({ parties }) => parties.some(({ actorId }) => actorId === one.id))
    return idea ? { ...one, ideaId: idea.id, isLit: false } : one
  }

const townWith = (ideas: TownIdea[], more: Partial<Town> = {}): Town => ({
  ...{ seed: 'here', light: afternoon, actors: [amira, bo].map(outAt(ideas)), noes: 0 },
  challenges: [{ id: 'c', number: 1, title: 'Ensam', knot: 'tied', ideas }],
  ...more,
})

const laidOut = (town: Town, isScreen = false) =>
  layoutOf(town, { width: 1280, height: 800, font: 16, isScreen, panel: 0, words }, approximateMeasure)
const drawn = (town: Town, isScreen = false) => sceneryOf(town, laidOut(town, isScreen))
const of = ({ pieces }: Scenery, part: RegExp) => pieces.filter(piece => part.test(piece.part))
const count = (town: Town, part: RegExp) => of(drawn(town), part).length

test('a building is lit at home, dim while its people are out, and a plot before its tile is written', () => {
  const alone = (more: Partial<TownActor>) => townWith([], { actors: [{ ...amira, ...more }] })
  expect([count(alone({}), /^house\/.*\/0$/), count(alone({}), /\/lit$/)]).toEqual([1, 1])
  expect([count(alone({ isLit: false }), /^house\/.*\/0$/), count(alone({ isLit: false }), /\/lit$/)]).toEqual([1, 0])
  expect([count(alone({ isWritten: false }), /^house\//), count(alone({ isWritten: false }), /^plot$/)]).toEqual([0, 1])
})

test('a spark has a lit window, and one in the idea bank is dark without eaves', () => {
  expect([count(townWith([spark]), /^pavilion\/lit$/), count(townWith([spark]), /bank$/)]).toEqual([1, 0])
  const banked = townWith([{ ...spark, state: 'bank' }])
  expect([count(banked, /^pavilion\/lit$/), count(banked, /bank$/)]).toEqual([0, 1])
})

test('who has written a spark stands before it, each at the side of their bank, and nobody walks on the water to it', () => {
  const pawns = (ideas: TownIdea[]) => of(drawn(townWith(ideas)), /^pawn\//)
  expect(pawns([spark])).toEqual([])
  expect(pawns([{ ...spark, state: 'bank' }])).toEqual([])
  const [pavilion] = of(drawn(townWith([{ ...spark, parties: both }])), /^pavilion\/\d$/)
  const [left, right] = pawns([{ ...spark, parties: both }])
  expect([left?.id, right?.id]).toEqual(['idea/idea/pawn/amira/body', 'idea/idea/pawn/bo/body'])
  expect(left!.x).toBeLessThan(pavilion!.x)
  expect(right!.x).toBeGreaterThan(pavilion!.x)
  const [alone] = pawns([{ ...spark, parties: [party('bo', 'public')] }])
  expect([alone?.x, alone?.from]).toEqual([right?.x, undefined])
})

test('an idea keeps its number when it has got a name and somebody has written of it, until its step is booked', () => {
  const laneOf = (more: Partial<TownIdea>) =>
    laidOut(townWith([{ ...bridge, name: 'Gemensamma middagar i trapphuset på tors', ...more }])).islands[0]?.lanes[0]
  expect(laneOf({ planks: 0 })?.number.lines).toEqual(['1'])
  expect(laneOf({ planks: 5 })?.number.lines).toEqual(['1'])
  expect(laneOf({ planks: 5 })?.sign.isCut).toBe(false)
  expect(laneOf({ planks: 5, step: { day: '2027-02-12', more: 0 } })?.number.lines).toEqual([])
})

test('a flag that has no room for how many steps there are in words has them as a sum, before it leaves them out', () => {
  const wordy = { ...words, flag: (day: string, more: number, isBrief = false) => said(day.slice(5), more, isBrief) }
  const said = (day: string, more: number, isBrief: boolean) =>
    more > 0 ? `${day}${isBrief ? ' +1' : ' och ett steg till som tar stor plats'}` : day
  const town = townWith([{ ...bridge, name: 'Middag', step: { day: '2027-02-12', more: 1 } }])
  const flagAt = (width: number) =>
    layoutOf(town, { width, height: 800, font: 16, isScreen: false, panel: 0, words: wordy }, approximateMeasure)
      .islands[0]?.lanes[0]?.flag?.lines
  expect(flagAt(2400)).toEqual(['02-12 och ett steg till som tar stor plats'])
  expect(flagAt(900)).toEqual(['02-12 +1'])
})

test('there is water between the last island and the bench, however full the river is', () => {
  const ideas = Array.from({ length: 12 }, (_, at): TownIdea => ({ ...bridge, id: `${at}`, number: at + 1, lane: at }))
  const shore = 8
  for (const count of [4, 6, 8, 10, 12])
    for (const board of [
      { width: 1280, height: 664, font: 14, isScreen: false },
      { width: 788, height: 1044, font: 14, isScreen: false },
      { width: 1920, height: 980, font: 28, isScreen: true },
    ]) {
      const town = townWith(ideas.slice(0, count), { noes: 3 })
      const { bench, islands } = layoutOf(town, { ...board, panel: 0, words }, approximateMeasure)
      const end = Math.max(...islands.flatMap(({ ring }) => ring.map(({ y }) => y))) + shore
      expect(bench.y - 32 * bench.scale).toBeGreaterThan(end)
      expect(Math.min(...bench.ring.map(({ y }) => y)) - shore).toBeGreaterThan(end)
    }
})

test('half a bridge has a deck from one bank and dashes from the other; a whole one has both, and five dashed posts', () => {
  const one = drawn(townWith([half]))
  expect(new Set(of(one, /^deck\/(plank|gap)/).map(({ id }) => id.split('/')[2]))).toEqual(new Set(['ideaDriven']))
  expect(new Set(of(one, /^deck\/ghost/).map(({ id }) => id.split('/')[2]))).toEqual(new Set(['public']))
  expect(of(one, /^post\//)).toEqual([])
  const whole = drawn(townWith([bridge]))
  expect(new Set(of(whole, /^deck\/(plank|gap)/).map(({ id }) => id.split('/')[2]))).toEqual(
    new Set(['ideaDriven', 'public']),
  )
  expect(of(whole, /^deck\/ghost/)).toEqual([])
  expect(of(whole, /^post\/.*notYet/)).toHaveLength(5)
})

test('every second plank lies from the start, and each fifth of the agreement fills more until none is missing', () => {
  const missing = ([0, 1, 2, 3, 4, 5] as const).map(planks => count(townWith([{ ...bridge, planks }]), /^deck\/gap/))
  const all = count(townWith([bridge]), /^deck\/(plank|gap)/)
  expect(Math.abs((missing[0] ?? 0) - all / 2)).toBeLessThanOrEqual(1)
  expect(missing.toSorted((a, b) => b - a)).toEqual(missing)
  expect(new Set(missing).size).toBe(6)
  expect(missing.at(-1)).toBe(0)
})

test('a pillar that holds is a red post, the third of them on the roof', () => {
  const standing = drawn(townWith([{ ...bridge, pillars: { ...no, commonGoal: true, knowWhoDecides: true } }]))
  expect(of(standing, /^post\/yes/)).toHaveLength(1)
  expect(of(standing, /^post\/short\/yes/)).toHaveLength(1)
  expect(of(standing, /notYet/)).toHaveLength(3)
})

test('lanterns hang from homecoming on, lit for a yes; who asks first has a slip; a no leaves a chair, never a gap', () => {
  const answers = { ...bridge, parties: [party('amira', 'ideaDriven', 'asks'), party('bo', 'public', 'chair')] }
  expect(count(townWith([answers]), /^lantern/)).toBe(0)
  const home = townWith([answers], { light: evening })
  expect([count(home, /^lantern\/.*lit/), count(home, /slip/), count(home, /^chair/)]).toEqual([1, 1, 1])
  const waiting = townWith([bridge], { light: evening })
  expect(count(waiting, /^lantern\/.*waits\/white/)).toBe(2)
  expect(of(drawn(waiting, true), /waits/)).toEqual([])
})

test('a crack has its question, a patch has none; a booked step is a tree; noes are cushions; yarn loosens', () => {
  expect([count(townWith([{ ...bridge, crack: 'open' }]), /^crack\/(open|mark)/)]).toEqual([2])
  expect(of(drawn(townWith([{ ...bridge, crack: 'mended' }])), /^crack/).map(({ part }) => part)).toEqual([
    'crack/mended',
  ])
  const step = { day: '2027-02-12', more: 0 }
  expect(count(townWith([{ ...bridge, step }]), /^tree\/step/)).toBe(1)
  expect(count(townWith([], { noes: 11 }), /^cushion/)).toBe(8)
  const loose = townWith([])
  expect(
    count({ ...loose, challenges: loose.challenges.map(one => ({ ...one, knot: 'loose' })) }, /^knot\/loose/),
  ).toBe(1)
})

test('dashes are ink at dawn, when white would not be seen, and the water is drawn anew', () => {
  const dawn = drawn(townWith([half], { light: { hour: 'dawn', dawn: 1 } }))
  expect(of(dawn, /ghost\/white/)).toEqual([])
  expect(of(dawn, /ghost\/ink/).length).toBeGreaterThan(5)
  expect(dawn.water).not.toBe(drawn(townWith([half])).water)
})

test('both banks lie in the morning light at dawn, and at no other hour', () => {
  const rings = (light: Light) => drawn(townWith([], { light })).land.match(/<circle cx="640" cy="0"/g)?.length ?? 0
  expect(rings({ hour: 'dawn', dawn: 1 })).toBe(6)
  expect([evening, afternoon, { hour: 'night', dawn: 0 } as const].map(rings)).toEqual([0, 0, 0])
})

test('the same town is the same picture, and every piece has its own name and a drawing in the kit', () => {
  const town = townWith([{ ...bridge, crack: 'open' }], { light: evening, noes: 3 })
  expect(drawn(structuredClone(town))).toEqual(drawn(town))
  const { pieces } = drawn(town)
  expect(new Set(pieces.map(({ id }) => id)).size).toBe(pieces.length)
  expect(pieces.filter(({ part }) => !kit[part])).toEqual([])
})

test('an evening brightens with its share and is still evening when all have answered', () => {
  const half = glowOf({ hour: 'evening', dawn: 0.5 })
  expect(half).not.toEqual(glowOf(evening))
  const whole = glowOf({ hour: 'evening', dawn: 1 })
  const [dusk, dawn] = [glowOf(evening), glowOf({ hour: 'dawn', dawn: 0 })]
  expect(whole.strength - dawn.strength).toBeGreaterThan(dusk.strength - whole.strength)
})

test('printed, it is one whole document with the light in its colours, its texts escaped, and no filter', () => {
  const town = townWith([{ ...bridge, name: 'Bo & <Amira>' }], { light: evening })
  const layout = laidOut(town)
  const svg = printed(sceneryOf(town, layout), glowOf(town.light), { kit, tags: tagsOf(town, layout), font: 'A "b"' })
  const open = svg.match(/<[a-zA-Z]+(?=[\s>])(?:"[^"]*"|[^">])*>/g)?.filter(tag => !tag.endsWith('/>')).length
  expect(open).toBe(svg.match(/<\/[a-zA-Z]+>/g)?.length)
  expect(svg).toContain('Bo &amp;')
  expect(svg).not.toMatch(/filter|NaN|undefined/)
  const used = [...svg.matchAll(/href="#([^"]+)"/g)].map(([, name]) => name)
  expect(used.filter(name => !svg.includes(`id="${name}"`))).toEqual([])
  expect(svg).not.toContain('#4F8D92')
})
