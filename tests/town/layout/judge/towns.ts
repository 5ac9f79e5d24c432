import type { Sector } from '#shared/model/actor.ts'
import type { Frame, TownWords } from '#shared/town/layout/board.ts'
import type { Hour, Town, TownActor, TownChallenge, TownIdea } from '#shared/town/town.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

/** The words of a town in Swedish, as its callers pass them. */
export const words: TownWords = {
  banks: { ideaDriven: 'Idéburna stranden', public: 'Offentliga stranden' },
  folded: count => `Fler utmaningar (${count})`,
  flag: (day, more) =>
    `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}${more > 0 ? ` · ${more} till` : ''}`,
  noes: count => `${count} ärliga nej`,
}

/** The boards of the house, by name. */
export const frames = {
  landscape: { width: 1280, height: 800, font: 14, isScreen: false, panel: 0, words },
  portrait: { width: 820, height: 1180, font: 14, isScreen: false, panel: 0, words },
  screen: { width: 1920, height: 1080, font: 28, isScreen: true, panel: 0, words },
  'screen with a panel': { width: 1920, height: 1080, font: 28, isScreen: true, panel: 640, words },
} satisfies Record<string, Frame>

/** The boards that faces give: a laptop's and a tablet's page, a small laptop's, the wall, and the wall beside the code. */
export const boards = {
  'laptop 1280 × 800': { ...frames.landscape, width: 1248, height: 664 },
  'tablet 820 × 1180': { ...frames.portrait, width: 788, height: 1044 },
  'laptop 1024 × 768': { ...frames.landscape, width: 992, height: 632 },
  wall: { ...frames.screen, height: 981 },
  'wall beside the code': { ...frames['screen with a panel'], height: 981 },
} satisfies Record<string, Frame>

/** Names as people write them. */
export const names = {
  ideaDriven: [
    'Byalaget Norra Bygden',
    'Idrottsklubben Kamraterna',
    'Kvinnojouren Tuvan',
    'Pensionärsföreningen Åstaden',
    'Församlingen vid torget',
    'Moskéföreningen Nour',
    'Scoutkåren Havsörnen',
    'Studieförbundet Lärka',
    'Kulturföreningen Magasinet för unga i Norra Åstaden',
    'Naturskyddskretsen',
    'Somaliska familjeföreningen',
    'Arbetskooperativet Återbruket',
    'Båtklubben Ankaret',
    'Hyresgästföreningen Norra',
  ],
  public: [
    'Kommunstyrelsens kansli',
    'Grundskolan Ekbacken',
    'Folkbiblioteket',
    'Äldreomsorgen',
    'Socialförvaltningen, öppet stöd',
    'Kultur och fritid',
    'Regionens vårdcentral',
    'Räddningstjänsten',
    'Kollektivtrafiken',
    'Bostadsbolaget Åstadshem',
    'Kommunpolisen',
    'Arbetsförmedlingen',
    'Integrationsenheten',
    'Gymnasieskolan',
  ],
}

const titles = [
  'Ensam på tredje våningen',
  'Tomt efter skolan',
  'När bussen slutade gå',
  'Beredd hemma',
  'Digitalt utanför',
  'Parken man undviker',
  'Hjälp som ingen hittar',
  'Idrott för alla kroppar',
]

const ideaNames = [
  'Middag på trean',
  'Telefonkedjan',
  'Öppet till sex',
  'Nattfotboll',
  'Samåk från bygdegården',
  'Kvällsbussen',
  'Grannar i sju dagar',
]

/** The longest that may be written: 50 characters, 60 for a challenge, 40 for an idea. */
export const longest = {
  ideaDriven: [
    'Hyresgästföreningen i Norra Åstadens ytterområden!',
    'Internationella kvinnoföreningens samarbetsråd i Å',
    'Riksförbundet för trafik- och polioskadade Åstaden',
  ],
  public: [
    'Arbetsmarknads- och vuxenutbildningsförvaltningen!',
    'Samhällsbyggnadsförvaltningens fastighetskontor Å.',
    'Länsstyrelsens samordning för civilt försvar Åsta.',
  ],
  titles: [
    'Äldre som är ensamma på tredje våningen i Norra Åstadens hus',
    'När bussen slutade gå och ingen längre kan ta sig till byn!!',
    'Ungdomar utan någonstans att vara efter skolan och på lov nu',
  ],
  ideas: [
    'Gemensamma middagar i trapphuset på tors',
    'Samåkning från bygdegården till vårdcent',
    'Telefonkedjan för alla som bor utan gran',
  ],
}

/** What a town is like; what is left out is as usual. */
export type Like = {
  left: number
  right: number
  challenges: number
  ideas: number
  /** How many of the ideas have a lane. */
  bridges?: number
  hour?: Hour
  /** Every bridge has booked its step. */
  hasFlags?: boolean
  isLongest?: boolean
  /** All ideas on the first challenge. */
  isOneIsland?: boolean
  seed?: string
}

const cycle = (list: readonly string[], at: number): string => list[at % list.length]!

function actorsOf({ left, right, isLongest }: Like): TownActor[] {
  const some = (sector: Sector, count: number): TownActor[] =>
    Array.from({ length: count }, (_, at) => ({
      id: `${sector} ${at}`,
      sector,
      name: cycle((isLongest ? longest : names)[sector], at),
      number: at * 2 + Number(sector === 'public'),
      sign: 'star',
      shade: at,
      isWritten: true,
      isLit: false,
    }))
  return [...some('ideaDriven', left), ...some('public', right)]
}

function ideaOf(like: Like, at: number, lane: number | undefined): TownIdea {
  const day = `2027-${String((at % 3) + 10).padStart(2, '0')}-${String(at + 14).padStart(2, '0')}`
  return {
    id: `idea ${at}`,
    number: at + 1,
    name: cycle(like.isLongest ? longest.ideas : ideaNames, at),
    state: lane === undefined ? (['spark', 'bank'] as const)[at % 2]! : 'bridge',
    lane,
    parties: [],
    planks: like.hasFlags ? 3 : 0,
    step: like.hasFlags && lane !== undefined ? { day, more: at % 2 } : undefined,
  }
}

/** A town with so many of everything; its pawns are dealt out over its bridges, as many on each as can be. */
export function townLike(like: Like): Town {
  const { challenges: count, ideas: total, bridges = 0 } = like
  const actors = actorsOf(like)
  const challenges: TownChallenge[] = Array.from({ length: count }, (_, at) => ({
    id: `challenge ${at}`,
    number: at + 1,
    title: cycle(like.isLongest ? longest.titles : titles, at),
    knot: 'tied',
    ideas: [],
  }))
  const built: TownIdea[] = []
  for (let at = 0; at < total; at += 1) {
    const own = challenges[like.isOneIsland ? 0 : at % count]!.ideas
    const idea = ideaOf(like, at, at < bridges ? own.length : undefined)
    own.push(idea)
    if (idea.lane !== undefined) built.push(idea)
  }
  const dealt = { ideaDriven: 0, public: 0 }
  for (const actor of built.length > 0 ? actors : []) {
    const idea = built[dealt[actor.sector]++ % built.length]!
    idea.parties.push({ actorId: actor.id, sector: actor.sector, lantern: like.hasFlags ? 'lit' : 'none' })
    actor.ideaId = idea.id
  }
  const hour = like.hour ?? (like.hasFlags ? 'dawn' : 'afternoon')
  return { seed: like.seed ?? 'astaden', light: { hour, dawn: Number(hour === 'dawn') }, actors, challenges, noes: 7 }
}
