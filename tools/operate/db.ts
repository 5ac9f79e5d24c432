import { carryOut } from './db/carryOut.ts'

/** `npm run db`: copies of the store, trying them, and moving it. Every copy is compared by hashes before it counts. */
const { lines, exitCode } = await carryOut(process.argv.slice(2), process.env)
for (const line of lines) (exitCode === 0 ? console.log : console.error)(line)
process.exitCode = exitCode
