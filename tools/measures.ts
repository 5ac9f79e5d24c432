import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { strainCommand as english } from '#shared/text/en/strainCommand.ts'
import { strainCommand as swedish } from '#shared/text/sv/strainCommand.ts'
import { translator } from '#shared/text/translate.ts'
import { root } from './build/pages.ts'
import { keptIn, merged, readRecord } from './strain/results/gather.ts'
import { page } from './strain/results/page.ts'
import { measures } from './strain/results/results.ts'

/** Gathers what the commands have measured on this machine into docs/measurements.json and its page. */
const wrongUsage = 64
const languages = ['sv', 'en'] as const
const words = process.argv.slice(2)
const say = translator(words.includes('en') ? 'en' : 'sv', { sv: swedish, en: english })
if (words.some(word => !languages.some(language => language === word))) {
  process.stderr.write(`${say('measuresUsage')}\n`)
  process.exit(wrongUsage)
}
const record = `${root}docs/measurements.json`
const before = existsSync(record) ? readRecord(readFileSync(record, 'utf8')) : []
const all = merged(before, keptIn(measures))
writeFileSync(record, `${JSON.stringify(all, undefined, 2)}\n`)
writeFileSync(`${root}docs/measurements.md`, page(all))
process.stdout.write(`${say('gathered', { count: all.length })}\n`)
