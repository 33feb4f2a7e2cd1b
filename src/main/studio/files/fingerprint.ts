import { createHash } from 'node:crypto'
import type { Host } from '../../host/ports'
import { type FileIdentity, type SourceFile, withSourceFile } from '../../media/source-file'

const EDGE_BYTES = 1024 * 1024
const READ_BYTES = 256 * 1024

/**
 * What tells a file's content from another's at the cost of two mebibytes: a hash of its size and of the first and the last.
 * @throws {ReelwrightError} `media.missing`, `media.unreadable`, `media.changed` and `media.unsupported`
 */
export function fingerprintOf(host: Host, path: string): Promise<{ fingerprint: string; identity: FileIdentity }> {
  return withSourceFile(host, path, async (file) => {
    const { identity } = file
    const { sizeBytes } = identity
    const hash = createHash('sha256').update(`${sizeBytes}\n`)
    hash.update(await file.read(0, EDGE_BYTES))
    const tailAt = Math.max(EDGE_BYTES, sizeBytes - EDGE_BYTES)
    if (tailAt < sizeBytes) hash.update(await file.read(tailAt, EDGE_BYTES))
    return { fingerprint: hash.digest('hex'), identity }
  })
}

/** Hashes that services give whole files, by how long they are in hex. */
const HASHES: Readonly<Record<number, string>> = { 32: 'md5', 40: 'sha1', 64: 'sha256' }

/** Whether a service's hash is that of the file. Undefined when it is of no kind that is known here. */
export function hasHash(host: Host, path: string, hash: string): Promise<boolean> | undefined {
  const kind = /^[\da-f]+$/i.test(hash) ? HASHES[hash.length] : undefined
  if (kind === undefined) return undefined
  return withSourceFile(host, path, async (file) => (await hashWhole(file, kind)) === hash.toLowerCase())
}

async function hashWhole(file: SourceFile, kind: string): Promise<string> {
  const hash = createHash(kind)
  for (let at = 0; at < file.identity.sizeBytes; at += READ_BYTES) hash.update(await file.read(at, READ_BYTES))
  return hash.digest('hex')
}
