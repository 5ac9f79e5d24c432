import type { No } from '#game/net/carrier.ts'
import { useSay } from '../desk/text.ts'

/** Why a door stayed shut. */
export type DoorNo = No['refusal']

/** The sentence for a shut door at the facilitators' side. */
export function useDoorWords(): (why: DoorNo) => string {
  const say = useSay()
  return why => {
    switch (why) {
      case 'usedLink':
        return say('door.usedLink')
      case 'wrongLink':
        return say('door.wrongLink')
      case 'tooManyTries':
        return say('door.tooManyTries')
      case 'notFacilitator':
        return say('door.notFacilitator')
      case 'unknown':
        return say('door.unknown')
      case 'offline':
        return say('door.offline')
      case 'wrongOrigin':
        return say('outside.wrongOrigin.words')
      case 'notSaved':
        return say('door.notSaved')
      default:
        return say('door.other')
    }
  }
}
