/**
 * Electron's fuses: a row of characters in its binary, behind a marker, a version byte and a length byte.
 * Source: https://www.electronjs.org/docs/latest/tutorial/fuses
 */
const MARKER = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const WIRE_VERSION = 1

/** Places of the fuses we set, counted from 0. */
const FUSES = { nodeCliInspect: 3, loadBrowserProcessSpecificV8Snapshot: 6 }

/**
 * Sets fuses in the bytes of an Electron binary, in place.
 * @param {Buffer} binary
 * @param {Partial<Record<keyof typeof FUSES, boolean>>} wanted
 */
export function setFuses(binary, wanted) {
  const marker = binary.indexOf(MARKER)
  if (marker < 0) throw new Error('The binary has no fuses')
  const version = binary[marker + MARKER.length]
  const count = binary[marker + MARKER.length + 1]
  if (version !== WIRE_VERSION) throw new Error(`Fuses of version ${version} are not known`)
  for (const [name, on] of Object.entries(wanted)) {
    if (FUSES[name] >= count) throw new Error(`The binary has no fuse ${name}`)
    binary.write(on ? '1' : '0', marker + MARKER.length + 2 + FUSES[name], 'latin1')
  }
}
