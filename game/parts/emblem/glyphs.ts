import {
  Accessibility,
  Anchor,
  Armchair,
  Baby,
  Bell,
  Bike,
  Bird,
  BookOpen,
  Briefcase,
  Building2,
  Bus,
  Coffee,
  Drama,
  Droplet,
  Feather,
  Flame,
  GraduationCap,
  Hammer,
  HandHeart,
  Handshake,
  Heart,
  House,
  Landmark,
  Leaf,
  Library,
  LifeBuoy,
  type LucideIcon,
  MoonStar,
  Music,
  Palette,
  Recycle,
  Ship,
  Sprout,
  Stethoscope,
  Sun,
  Tent,
  Trees,
  UsersRound,
  Volleyball,
  Wheat,
} from 'lucide-react'

/** The kit of signs for organisations. A key is kept in the story, so keys are never renamed; new ones go last. */
export const glyphs = {
  house: House,
  ball: Volleyball,
  heart: Heart,
  coffee: Coffee,
  droplet: Droplet,
  bell: Bell,
  moon: MoonStar,
  tent: Tent,
  feather: Feather,
  accessibility: Accessibility,
  leaf: Leaf,
  people: UsersRound,
  recycle: Recycle,
  lifebuoy: LifeBuoy,
  armchair: Armchair,
  drama: Drama,
  school: GraduationCap,
  library: Library,
  briefcase: Briefcase,
  trees: Trees,
  stethoscope: Stethoscope,
  building: Building2,
  bus: Bus,
  flame: Flame,
  landmark: Landmark,
  handshake: Handshake,
  hands: HandHeart,
  sprout: Sprout,
  bike: Bike,
  music: Music,
  palette: Palette,
  hammer: Hammer,
  book: BookOpen,
  anchor: Anchor,
  bird: Bird,
  sun: Sun,
  wheat: Wheat,
  ship: Ship,
  baby: Baby,
} as const satisfies Record<string, LucideIcon>

export type GlyphKey = keyof typeof glyphs

/** A key from outside, such as a deck of cards, if the kit has it. */
export const isGlyph = (key: string): key is GlyphKey => Object.hasOwn(glyphs, key)

/** Every key, in the order in which organisations without a sign of their own receive them. */
export const glyphKeys: readonly GlyphKey[] = Object.keys(glyphs).filter(isGlyph)

/** The sign of an organisation: its own if it has chosen one, else the one its number in the workshop gives. */
export function glyphOf(key: string | undefined, number = 0): GlyphKey {
  if (key !== undefined && isGlyph(key)) return key
  return glyphKeys[Math.abs(Math.trunc(number)) % glyphKeys.length] ?? 'house'
}
