import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { strainCommand as english } from '#shared/text/en/strainCommand.ts'
import { strainCommand as swedish } from '#shared/text/sv/strainCommand.ts'
import { translator } from '#shared/text/translate.ts'
import { root } from './pages/pages.ts'
import { keptIn, merged, readRecord } from './strain/results/gather.ts'
import { page } from './strain/results/page.ts'
import { measures } from './strain/results/results.ts'

/** Gathers what the commands have measured on this machine into docs/measurements.json and its page. */
const record = `${root}docs/measurements.json`
const before = existsSync(record) ? readRecord(readFileSync(record, 'utf8')) : []
const all = merged(before, keptIn(measures))
writeFileSync(record, `${JSON.stringify(all, undefined, 2)}\n`)
writeFileSync(`${root}docs/measurements.md`, page(all))
process.stdout.write(`${translator('sv', { sv: swedish, en: english })('gathered', { count: all.length })}\n`)
