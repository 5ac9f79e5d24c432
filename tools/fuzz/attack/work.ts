import { attack } from './attack.ts'
import type { Assault } from './cases.ts'
import type { Report } from './Tally.ts'

const tell = (report: Report) => void process.send?.(report)
process.once('message', (assault: Assault) => void attack(assault, tell).then(() => process.disconnect()))
// Whoever started this has gone: there is nobody left to tell.
process.once('disconnect', () => process.exit())
