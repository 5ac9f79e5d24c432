import { createContext, useContext } from 'react'
import type { fetchFilm } from '#game/net/doors.ts'
import type { OpenDoor } from '#shared/views/live/state.ts'

/** How fast simulated participants play. */
export type Speed = 'slow' | 'normal' | 'fast'
export const fileKinds = ['docx', 'csv', 'json'] as const
export type FileKind = (typeof fileKinds)[number]

/** One of those who lead, the whole workshop or the market that has a number, with the address that is theirs. */
export type Leader = {
  id: string
  name?: string | undefined
  market?: number | undefined
  address: string
  isHere: boolean
  isMe: boolean
}

/** The links given out, by tile, and whether they can be reached once everybody has gone home. */
export type OwnerLinks = {
  isReachable: boolean
  links: readonly { actorId: string; id: string; at: number; address: string }[]
}

/** What the desk reaches outside the story: addresses, files, another device for a seat, a rehearsal. */
export type Links = {
  door: OpenDoor | undefined
  screen: string
  file: (kind: FileKind) => string
  /** The town as an SVG document: the one that there is, or that of the market with this number. */
  picture: (market: number) => string
  /** The code that moves a seat to another device, if the server gives one. */
  resumeCode: (seatId: string) => Promise<string | undefined>
  /** A place for somebody without a device of their own. */
  newSeat: (name: string) => Promise<string | undefined>
  leaders: () => Promise<readonly Leader[]>
  addLeader: (name: string, market?: number) => Promise<void>
  endLeader: (id: string) => Promise<void>
  /** The personal links to owners; none where nobody reaches us after the evening. */
  ownerLinks: () => Promise<OwnerLinks>
  /** The films of the evening, one for each market, or why there is none. */
  films: () => ReturnType<typeof fetchFilm>
  rehearse: (people: number, speed: Speed) => Promise<string | undefined>
}

const isThisMachine = (address: string): boolean => /^(localhost|127\.|\[?::1)/.test(URL.parse(address)?.hostname ?? '')

/** The addresses that reach us from other devices; a machine without a network has only its own. */
export function addressesOf(door: OpenDoor | undefined): { addresses: readonly string[]; isAlone: boolean } {
  const all = door?.addresses ?? []
  const others = all.filter(address => !isThisMachine(address))
  return others.length > 0 ? { addresses: others, isAlone: false } : { addresses: all, isAlone: all.length > 0 }
}

export const LinksContext = createContext<Links | undefined>(undefined)

export function useLinks(): Links {
  const links = useContext(LinksContext)
  if (!links) throw new Error('the desk stands inside its links')
  return links
}
