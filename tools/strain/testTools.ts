import { existsSync } from 'node:fs'
import { root } from '../build/pages.ts'

/** What this copy measures and tries faults with; a copy without development packages (`npm ci --omit=dev`) lacks it. */
const needed = ['fast-check', 'playwright-core', 'vitest', 'ws']

/** True when the packages are there that only those who measure need. */
export const hasTestTools = (): boolean => needed.every(name => existsSync(`${root}node_modules/${name}/package.json`))

/** How a command ends that lacks what it needs, as sysexits.h has it. */
export const unavailable = 69
