import fs, {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openSecrets } from '#server/doors/secrets.ts'
import { openStore } from '#server/store/open.ts'
import { liesInProgram } from '../../../tools/operate/db/backup.ts'
import { carryOut } from '../../../tools/operate/db/carryOut.ts'
import { freePort } from '../../../tools/operate/programs/freePort.ts'
import { startHouse } from '../../server/house.ts'
import { tempFolder } from '../tempFolder.ts'
import { damage } from './damage.ts'

type Ended = { said: string; code: number }

async function db(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const { lines, exitCode } = await carryOut(args, env)
  return { said: lines.join('\n'), code: exitCode }
}

/** A folder with a workshop in it that today's rules can read, as a server leaves it. */
async function filledFolder(): Promise<string> {
  const folder = tempFolder()
  const store = await openStore(folder)
  await store.workshops.add({ id: 'tjorn', code: 'HJK234', token: 'token', createdAt: 1 })
  for (let at = 0; at < 200; at++)
    await store.drafts.keep('tjorn', { seat: 's', key: `${at}`, text: 'å'.repeat(400), savedAt: 1 })
  await store.close()
  openSecrets(folder)
  return folder
}

async function copied(folder: string): Promise<string> {
  const copy = join(tempFolder(), 'kopia')
  expect(await db(['backup', copy], { DATA_DIR: folder })).toMatchObject({ code: 0 })
  return copy
}

test('a store is not moved from where there is none, and nothing is made there', async () => {
  const missing = join(tempFolder(), 'finnsinte')
  const moved = await db(['move', missing, tempFolder()])
  expect(moved).toMatchObject({ code: 65, said: expect.stringContaining(`inget sparat i mappen ${missing}`) })
  expect(moved.said).toContain('kommandot')
  expect(existsSync(missing)).toBe(false)
  const backedUp = await db(['backup'], { DATA_DIR: missing })
  expect(backedUp).toMatchObject({ code: 73, said: expect.stringContaining(`inget sparat i mappen ${missing}`) })
  expect(backedUp.said).toContain('DATA_DIR')
  expect(existsSync(missing)).toBe(false)
})

test('a database that is named in the command is at fault there, and not in the settings', async () => {
  const folder = await filledFolder()
  const nowhere = `postgres://traff:fel@127.0.0.1:${await freePort()}/traff`
  const moved = await db(['move', folder, nowhere], { DATA_DIR: folder })
  expect(moved).toMatchObject({ code: 74, said: expect.stringContaining('adressen i kommandot stämmer') })
  expect(moved.said).not.toContain('DATABASE_URL')
  const backedUp = await db(['backup'], { DATA_DIR: folder, DATABASE_URL: nowhere })
  expect(backedUp).toMatchObject({ code: 74, said: expect.stringContaining('adressen i DATABASE_URL stämmer') })
  expect(await db(['move', folder, 'postgres://a b:c/d'], { DATA_DIR: folder })).toMatchObject({ code: 64 })
  const elsewhere = await db(['move', folder, 'MySQL://traff:hemligt@127.0.0.1/traff'], { DATA_DIR: folder })
  expect(elsewhere).toMatchObject({ code: 64, said: expect.stringContaining('börjar med mysql://') })
  expect(elsewhere.said).not.toContain('hemligt')
})

test('nothing is copied, moved or put back without the secret that its links follow from', async () => {
  const folder = await filledFolder()
  const copy = await copied(folder)
  const right = readFileSync(join(folder, 'secret'))
  for (const wrong of [undefined, 'hej\n']) {
    for (const at of [folder, copy]) {
      rmSync(join(at, 'secret'), { force: true })
      if (wrong !== undefined) writeFileSync(join(at, 'secret'), wrong)
    }
    const target = tempFolder()
    for (const words of [
      ['restore', copy, '--verify'],
      ['restore', copy],
    ]) {
      const tried = await db(words, { DATA_DIR: target })
      expect(tried).toMatchObject({ code: 65, said: expect.stringContaining('rätt fil secret') })
    }
    for (const words of [['backup'], ['move', folder, target]]) {
      const tried = await db(words, { DATA_DIR: folder })
      expect(tried).toMatchObject({ code: 73, said: expect.stringContaining(`secret i mappen ${folder} saknas`) })
    }
    expect(readdirSync(target)).toEqual([])
    expect(existsSync(join(folder, 'backups'))).toBe(false)
  }
  for (const at of [folder, copy]) writeFileSync(join(at, 'secret'), right)
  expect(await db(['restore', copy, '--verify'], { DATA_DIR: tempFolder() })).toMatchObject({ code: 0 })
})

test('a damaged store is told in a sentence, and leaves no half copy', async () => {
  for (const how of [damage.middle, damage.cut]) {
    const folder = await filledFolder()
    how(folder)
    await expect(openStore(folder)).rejects.toMatchObject({ code: 'damaged', folder })
    for (const words of [['backup'], ['move', folder, tempFolder()]]) {
      const tried = await db(words, { DATA_DIR: folder })
      expect(tried).toMatchObject({ code: 73, said: expect.stringContaining(`mappen ${folder} är skadat`) })
    }
    expect(existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')) : []).toEqual([])
  }
})

test('a damaged copy is told in a sentence, and changes nothing', async () => {
  const folder = await filledFolder()
  for (const how of [damage.middle, damage.cut, damage.gone]) {
    const copy = await copied(folder)
    how(copy)
    const target = tempFolder()
    for (const words of [
      ['restore', copy, '--verify'],
      ['restore', copy],
    ]) {
      expect(await db(words, { DATA_DIR: target })).toMatchObject({
        code: 65,
        said: expect.stringContaining('är skadad'),
      })
    }
    expect(readdirSync(target)).toEqual([])
  }
})

test('a copy that cannot be written says which folder, and the store is not at fault', async () => {
  const folder = await filledFolder()
  const inTheWay = join(tempFolder(), 'fil')
  writeFileSync(inTheWay, '')
  const to = join(inTheWay, 'kopia')
  expect(await db(['backup', to], { DATA_DIR: folder })).toMatchObject({
    code: 73,
    said: expect.stringContaining(`skriva i mappen ${to}`),
  })
})

test('only the owner may read what is kept, whatever folder it lies in', async () => {
  const [folder, copy, target] = [await filledFolder(), tempFolder(), tempFolder()]
  for (const open of [folder, copy, target]) chmodSync(open, 0o755)
  writeFileSync(join(folder, 'organiser.json'), '{"organisation": "Åstads kommun"}')
  expect(await db(['backup', copy], { DATA_DIR: folder })).toMatchObject({ code: 0 })
  expect(await db(['restore', copy], { DATA_DIR: target })).toMatchObject({ code: 0 })
  for (const at of [folder, copy, target])
    for (const name of ['store.sqlite', 'secret']) expect(statSync(join(at, name)).mode & 0o077, join(at, name)).toBe(0)
  expect(readFileSync(join(target, 'organiser.json'), 'utf8')).toContain('Åstads kommun')
})

test('what root lays in another’s folder becomes theirs, and what others lay is their own', async () => {
  const copy = await copied(await filledFolder())
  const target = tempFolder()
  const owner = process.getuid?.() === 0 ? 65_534 : statSync(target).uid
  if (statSync(target).uid !== owner) chownSync(target, owner, owner)
  expect(await db(['restore', copy], { DATA_DIR: target })).toMatchObject({ code: 0 })
  expect(await db(['backup'], { DATA_DIR: target })).toMatchObject({ code: 0 })
  const owners = readdirSync(target, { recursive: true }).map(name => statSync(join(target, String(name))).uid)
  expect(owners.length).toBeGreaterThan(4)
  expect(new Set(owners)).toEqual(new Set([owner]))
  expect(statSync(join(target, 'secret')).mode & 0o077).toBe(0)
})

test('what cannot be laid beside a store leaves the store as empty as it was, and can be done again', async () => {
  const folder = await filledFolder()
  writeFileSync(join(folder, 'organiser.json'), '{}')
  const copy = await copied(folder)
  for (const words of [
    ['restore', copy],
    ['move', folder],
  ]) {
    const target = tempFolder()
    const inTheWay = join(target, 'organiser.json')
    mkdirSync(inTheWay)
    const given = words[0] === 'move' ? [...words, target] : words
    expect(await db(given, { DATA_DIR: target })).toMatchObject({ code: 73 })
    rmdirSync(inTheWay)
    expect(await db(given, { DATA_DIR: target })).toMatchObject({ code: 0 })
    for (const name of ['secret', 'organiser.json'])
      expect(readFileSync(join(target, name))).toEqual(readFileSync(join(folder, name)))
  }
})

test('all that belongs to a copy is on disk when the copy is told of', async () => {
  const house = await startHouse()
  writeFileSync(join(house.folder, 'organiser.json'), '{}')
  const synced: number[] = []
  const { fsyncSync } = fs
  const watching = vi.spyOn(fs, 'fsyncSync').mockImplementation(opened => {
    fsyncSync(opened)
    synced.push(fs.fstatSync(opened).ino)
  })
  syncBuiltinESMExports()
  onTestFinished(() => {
    watching.mockRestore()
    syncBuiltinESMExports()
  })
  const beside = ['secret', 'organiser.json', '.']
  const wholeIn = (at: string, names: string[]) =>
    expect(synced).toEqual(expect.arrayContaining(names.map(name => statSync(join(at, name)).ino)))
  const above = tempFolder()
  const inUse = join(above, 'kopior', 'kopia')
  expect(await db(['backup', inUse], { DATA_DIR: house.folder })).toMatchObject({ code: 0 })
  wholeIn(inUse, [...readdirSync(inUse), '.'])
  wholeIn(above, ['.', 'kopior'])
  expect(readdirSync(inUse).sort()).toEqual(['backup.json', 'organiser.json', 'secret', 'store.sqlite'])
  await house.stop()
  const atRest = await copied(house.folder)
  wholeIn(atRest, beside)
  wholeIn(dirname(atRest), ['.'])
  const target = tempFolder()
  expect(await db(['restore', atRest], { DATA_DIR: target })).toMatchObject({ code: 0 })
  wholeIn(target, beside)
})

test('a new secret is made when asked for, and the earlier one is laid aside', async () => {
  const folder = await filledFolder()
  const before = readFileSync(join(folder, 'secret'), 'utf8')
  expect(await db(['secret'], { DATA_DIR: folder })).toMatchObject({ code: 0, said: expect.stringContaining(folder) })
  expect(readFileSync(join(folder, 'secret'), 'utf8')).not.toBe(before)
  const [aside = ''] = readdirSync(folder).filter(name => name.startsWith('secret-'))
  expect(readFileSync(join(folder, aside), 'utf8')).toBe(before)
  const copy = await copied(folder)
  writeFileSync(join(folder, 'secret'), before)
  expect(await db(['backup'], { DATA_DIR: folder })).toMatchObject({
    code: 73,
    said: expect.stringContaining('inte den som träffarna är gjorda med'),
  })
  writeFileSync(join(copy, 'secret'), before)
  expect(await db(['restore', copy], { DATA_DIR: tempFolder() })).toMatchObject({ code: 65 })
})

test('a backup in the program’s own folder is known as one that goes with the program', () => {
  const program = fileURLToPath(new URL('../../..', import.meta.url))
  expect([join(program, 'x'), join(program, 'a', 'b'), program].map(liesInProgram)).toEqual([true, true, true])
  expect([tempFolder(), join(program, '..'), `${program.slice(0, -1)}-other`].map(liesInProgram)).toEqual([
    false,
    false,
    false,
  ])
})
