import { postgresBin } from '../../../tools/operate/programs/postgres/binaries.ts'

/** Before any test that needs it: PostgreSQL's programs are found, or installed once; the test files then find them by POSTGRES_BIN. */
export default function postgresAtHand(): void {
  process.env.POSTGRES_BIN = postgresBin()
}
