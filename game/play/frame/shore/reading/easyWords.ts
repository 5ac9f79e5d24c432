import challengesJson from '#assets/content/challenges.json' with { type: 'json' }
import happeningsJson from '#assets/content/happenings.json' with { type: 'json' }
import { readChallenges } from '#shared/content/challenges.ts'
import { readHappenings } from '#shared/content/happenings.ts'
import { easyIn } from '#shared/content/wording.ts'

/** What the libraries' own challenges and cards say in lättläst, by the Swedish text that a workshop keeps of them. */
export const easyWords: ReadonlyMap<string, string> = easyIn([
  readChallenges(challengesJson),
  readHappenings(happeningsJson),
])
