import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns'
import { BlockList, type LookupFunction } from 'node:net'

/** Where an address from outside must never lead: this computer, its network, and the machine below it. */
const inside = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  inside.addSubnet(network, prefix, 'ipv4')
}
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  inside.addSubnet(network, prefix, 'ipv6')
}

/** Whether an address belongs to the open network. IPv4 inside IPv6 counts as what it is. */
export function isPublicAddress(address: string, family: number): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return !inside.check(mapped, 'ipv4')
  return !inside.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** What asks for every address of a name. */
type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void

/**
 * Finds a name's addresses and keeps the public ones. The connection goes to what was found here, so that a name cannot
 * lead elsewhere between the check and the connection. A name without a public address counts as not found.
 */
export const createPublicLookup =
  (resolve: Resolve): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, [])
      const addresses = found.filter(({ address, family }) => isPublicAddress(address, family))
      const [first] = addresses
      if (!first) {
        const refused = new Error(`${hostname} has no public address.`)
        return callback(Object.assign(refused, { code: 'ENOTFOUND' }), [])
      }
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family)
    })
  }

export const lookUpPublic = createPublicLookup(lookup)
