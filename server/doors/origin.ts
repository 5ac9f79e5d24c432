import { isIP } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'

/** Whether a page at `origin` is ours: the configured address, or on a laptop the very host that was asked, if it can
 * only be on our own network. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, publicUrl?: string): boolean {
  if (!origin || origin === 'null') return false
  if (publicUrl) return origin === publicUrl
  const url = URL.parse(origin)
  return url !== null && /^https?:$/.test(url.protocol) && url.host === host && isOnOwnNetwork(url.hostname)
}

/** On a laptop only names that nobody can register: another site's name could be turned to point at us. */
const isOnOwnNetwork = (name: string): boolean =>
  isIP(name.replace(/^\[|\]$/g, '')) > 0 ||
  /^[\w-]+$|\.(localhost|local|lan|internal|home\.arpa)$/.test(name) ||
  name === hostname().toLowerCase()

/** The addresses by which others reach us, the likeliest first: wired and wireless before what is made by programs. */
export function ownAddresses(port: number, host: string, publicUrl?: string): string[] {
  if (publicUrl) return [publicUrl]
  const isEverywhere = host === '0.0.0.0' || host === '::'
  if (!isEverywhere) return [localAddress(port, host)]
  const onNetwork = Object.entries(networkInterfaces())
    .flatMap(([name, addresses = []]) => addresses.map(address => ({ name, ...address })))
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .sort((one, other) => Number(isVirtual(one.name)) - Number(isVirtual(other.name)))
    .map(({ address }) => `http://${address}:${port}`)
  return [...onNetwork, `http://localhost:${port}`]
}

/** Where a server on this port answers on the machine itself. */
export function localAddress(port: number, host: string): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

const isVirtual = (name: string): boolean => /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|zt|wg)/.test(name)
