import { expect, test } from 'vitest'
import {
  installChromium,
  installedChromium,
  installers,
  launchChromium,
} from '../../tools/operate/programs/chromium.ts'

test('Chromium starts and runs a page', async () => {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.setContent('<main>Hej</main>')
    expect(await page.textContent('main')).toBe('Hej')
  } finally {
    await browser.close()
  }
})

test('a CHROMIUM that points nowhere is said plainly', () => {
  expect(() => installedChromium({ CHROMIUM: '/nowhere/chromium' })).toThrow('there is no such file')
})

test('without any Chromium, apt and then Playwright are tried, and what is missing is said plainly', () => {
  expect(installers(true).map(way => way.name)).toEqual(['apt-get', 'the installer of Playwright'])
  expect(installers(false).map(way => way.name)).toEqual(['the installer of Playwright'])
  const fails = { name: 'a failing installer', commands: [[process.execPath, '-e', 'process.exit(1)']] }
  expect(() => installChromium([fails], () => undefined)).toThrow('Install Chromium or Google Chrome')
})

test('the first installer that leaves a Chromium behind is enough', () => {
  const works = { name: 'a working installer', commands: [[process.execPath, '-e', '0']] }
  expect(installChromium([works], () => '/found')).toBe('/found')
})
