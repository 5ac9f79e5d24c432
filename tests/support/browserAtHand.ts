import { chromiumPath } from '../../tools/operate/programs/chromium.ts'

/** Before any browser test: Chromium is found, or fetched once; the test files then find it by CHROMIUM. */
export default async function browserAtHand(): Promise<void> {
  process.env.CHROMIUM = await chromiumPath()
}
