import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import * as z from 'zod/mini'

/** A page that has just come cleans up after itself for so long, in ms. */
const settleFor = 3_000

/** Seconds of processor time that all processes of a browser have taken since they began. */
async function processorTime(browser: Browser): Promise<number> {
  const devtools = await browser.newBrowserCDPSession()
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
  await devtools.detach()
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
}

/** How much of a core a browser takes while so many seconds go by, in per cent. What it still has to do when it is first
 * asked is let go by. */
export async function shareOver(browser: Browser, seconds: number): Promise<number> {
  await wait(settleFor)
  const [before, began] = [await processorTime(browser), performance.now()]
  await wait(seconds * 1_000)
  const taken = (await processorTime(browser)) - before
  return (taken / ((performance.now() - began) / 1_000)) * 100
}

/** What a page's scripts hold when all garbage is gone, in MB. */
export async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  // Twice: what is told to go in the first round is gone in the second.
  for (const _ of [1, 2]) await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return usedSize / 1_000_000
}

/** Of what a browser has noted: what it was, and how long its own thread worked at it, in µs. */
const Trace = z.object({
  traceEvents: z.array(z.object({ name: z.optional(z.string()), tdur: z.optional(z.number()) })),
})

/** How long the scripts of each frame worked while something went on, in ms of their own thread: without a graphics card
 * the drawing takes both cores, and a script that waits for one of them does nothing. */
export async function scriptsOver(browser: Browser, page: Page, goOn: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories: ['devtools.timeline'] })
  let told: Buffer
  try {
    await goOn()
  } finally {
    told = await browser.stopTracing()
  }
  const { traceEvents } = Trace.parse(JSON.parse(told.toString()))
  return traceEvents.flatMap(({ name, tdur }) => (name === 'FireAnimationFrame' && tdur ? [tdur / 1000] : []))
}
