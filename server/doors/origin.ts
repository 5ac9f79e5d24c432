import { networkInterfaces } from 'node:os'

/** Whether a page at `origin` is ours: the configured address, or on a laptop the very host that was asked. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, publicUrl?: string): boolean {
  if (!origin || origin === 'null') return false
  if (publicUrl) return origin === publicUrl
  const url = URL.parse(origin)
  return url !== null && /^https?:$/.test(url.protocol) && url.host === host && host !== ''
}

/** The addresses by which others reach us, the likeliest first: wired and wireless before what is made by programs. */
export function ownAddresses(port: number, host: string, publicUrl?: string): string[] {
  if (publicUrl) return [publicUrl]
  const isEverywhere = host === '0.0.0.0' || host === '::'
  if (!isEverywhere) return [`http://${host.includes(':') ? `[${host}]` : host}:${port}`]
  const onNetwork = Object.entries(networkInterfaces())
    .flatMap(([name, addresses = []]) => addresses.map(address => ({ name, ...address })))
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .sort((one, other) => Number(isVirtual(one.name)) - Number(isVirtual(other.name)))
    .map(({ address }) => `http://${address}:${port}`)
  return [...onNetwork, `http://localhost:${port}`]
}

const isVirtual = (name: string): boolean => /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|zt|wg)/.test(name)
