import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Signs that nobody mistakes for each other: no 0 and O, no 1 and I. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

const inAlphabet = (bytes: Uint8Array): string => [...bytes].map(byte => alphabet[byte % alphabet.length]).join('')

/** A new name for an object of the server's own. */
export const newId = (): string => randomBytes(16).toString('base64url')

/** A new 256-bit secret for a device. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** A new join code: six signs. */
export const newCode = (): string => inAlphabet(randomBytes(6))

/** Whether something could be a join code. */
export const looksLikeCode = (tidied: string): boolean => /^[A-HJ-NP-Z2-9]{6}$/.test(tidied)

/** A name that follows from a secret and does not tell it. */
export const publicName = (kind: string, secret: string): string =>
  createHash('sha256').update(`${kind}:${secret}`).digest('base64url').slice(0, 22)

/** Whether two secrets are the same, in a time that does not tell how much of them is. */
export function isSameSecret(one: string, other: string): boolean {
  const [a, b] = [one, other].map(secret => createHash('sha256').update(secret).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}

/** Secrets that the server can say again without keeping them: all follow from one, which only the owner can read. */
export type Secrets = {
  /** 132 bits, for links. */
  link(...of: string[]): string
  /** A secret for a device in a workshop, with its number: it can be recognised by a store that has not heard of it. */
  device(workshopId: string, deviceId: string, issue: number): string
  /** Whose secret this is, and which in order, if the server has made it for this workshop. */
  deviceOf(workshopId: string, secret: string): { deviceId: string; issue: number } | undefined
  /** Eight signs, for "Min plats". */
  resumeCode(workshopId: string, seatId: string, deviceId: string): string
}

const fileName = 'secret'
const isRoot = /^[\w-]{43}$/

/** The data folder's own secret, made the first time; only the server that holds the folder may ask. */
export function openSecrets(dataDir: string): Secrets {
  mkdirSync(dataDir, { recursive: true })
  return readSecrets(dataDir) ?? makeSecret(dataDir)
}

/** The secret of a data folder that a server has opened before; nothing when there is none that we may read. */
export function readSecrets(dataDir: string): Secrets | undefined {
  const file = join(dataDir, fileName)
  const root = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  return isRoot.test(root) ? secretsOf(root) : undefined
}

/** Written aside, brought to disk, and only then given its name: half a secret would be one that anybody can guess. Of
 * several that start at the same moment on a folder, all take the first one's. */
function makeSecret(dataDir: string): Secrets {
  const file = join(dataDir, fileName)
  const half = `${file}.${newId()}.new`
  writeFileSync(half, `${newSecret()}\n`, { mode: 0o600, flush: true })
  if (!linked(half, file) && !readSecrets(dataDir)) renameSync(half, file)
  rmSync(half, { force: true })
  const secrets = readSecrets(dataDir)
  if (!secrets) throw new Error('the secret cannot be read')
  return secrets
}

/** Whether a file has got this name too; not when another has it, nor on a disk that gives a file only one. */
function linked(half: string, file: string): boolean {
  try {
    linkSync(half, file)
    return true
  } catch {
    return false
  }
}

function secretsOf(root: string): Secrets {
  const derive = (parts: string[]) => createHmac('sha256', root).update(JSON.stringify(parts)).digest()
  const deviceSecret = (...of: [workshopId: string, deviceId: string, issue: number, salt: string]) => {
    const [, deviceId, issue, salt] = of
    return [deviceId, issue, salt, derive(['device', ...of.map(String)]).toString('base64url')].join('.')
  }
  return {
    device: (workshopId, deviceId, issue) => deviceSecret(workshopId, deviceId, issue, newId()),
    deviceOf(workshopId, secret) {
      const [deviceId = '', told = '', salt = ''] = secret.split('.')
      const issue = Number(told)
      const isOurs =
        Number.isSafeInteger(issue) && isSameSecret(secret, deviceSecret(workshopId, deviceId, issue, salt))
      return isOurs ? { deviceId, issue } : undefined
    },
    link: (...of) =>
      derive(['link', ...of])
        .toString('base64url')
        .slice(0, 22),
    resumeCode: (...of) => inAlphabet(derive(['resume', ...of]).subarray(0, 8)),
  }
}
