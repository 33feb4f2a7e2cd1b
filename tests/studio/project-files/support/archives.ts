import { createNodeHost } from '../../../../src/main/host/node-host'
import { readArchive } from '../../../../src/main/studio/project-files/read-archive'
import { type ArchiveWriter, writeArchive } from '../../../../src/main/studio/project-files/write-archive'

const { files } = createNodeHost()

/** Writes an archive of whatever a test wants in it. */
export async function makeArchive(path: string, fill: (archive: ArchiveWriter) => Promise<void>): Promise<void> {
  const handle = await files.open(path, 'w')
  const archive = writeArchive(handle, new AbortController().signal)
  await fill(archive)
  await archive.finish()
  await handle.close()
}

export const addBuffer = (archive: ArchiveWriter, name: string, bytes: Buffer): Promise<void> =>
  archive.addBytes(
    name,
    { sizeBytes: bytes.length, read: (at, length) => Promise.resolve(bytes.subarray(at, at + length)) },
    () => undefined,
  )

/** Everything in a project file, to be written again in another way. */
export async function unzip(path: string): Promise<Map<string, Buffer>> {
  const handle = await files.open(path, 'r')
  const archive = await readArchive(handle)
  const all = new Map<string, Buffer>()
  for (const name of archive.names) {
    const chunks: Buffer[] = []
    for await (const chunk of archive.readBytes(name)) chunks.push(chunk)
    all.set(name, Buffer.concat(chunks))
  }
  await handle.close()
  return all
}

type Change = (bytes: Buffer, name: string) => Buffer | undefined

/** The project file with each entry as a test makes it, or without it, and with more. */
async function rewrite(from: string, to: string, change: Change, more: Readonly<Record<string, Buffer>> = {}) {
  const all = await unzip(from)
  await makeArchive(to, async (archive) => {
    for (const [name, bytes] of all) {
      const changed = change(bytes, name)
      if (changed) await addBuffer(archive, name, changed)
    }
    for (const [name, bytes] of Object.entries(more)) await addBuffer(archive, name, bytes)
  })
}

type ManifestChange = (manifest: Record<string, unknown>) => unknown

const changed = (bytes: Buffer, change: ManifestChange): Buffer =>
  Buffer.from(JSON.stringify(change(JSON.parse(bytes.toString()) as Record<string, unknown>)))

export const remake = (
  from: string,
  to: string,
  { manifest = (raw) => raw, more = {} }: { manifest?: ManifestChange; more?: Readonly<Record<string, Buffer>> },
): Promise<void> =>
  rewrite(from, to, (bytes, name) => (name === 'project.json' ? changed(bytes, manifest) : bytes), more)

export const remakeWithoutMedia = (from: string, to: string, manifest: ManifestChange): Promise<void> =>
  rewrite(from, to, (bytes, name) => {
    if (name === 'project.json') return changed(bytes, manifest)
    return name.startsWith('media/') ? undefined : bytes
  })

export const remakeFilm = (from: string, to: string, film: unknown): Promise<void> =>
  rewrite(from, to, (bytes, name) => (name === 'film.json' ? Buffer.from(JSON.stringify(film)) : bytes))
