import { dirname, join } from 'node:path'
import type { Host } from '../../host/ports'
import { fingerprintOf } from '../files/fingerprint'
import { toPlainFileName } from '../projects/naming'
import type { Watch } from '../studio'
import type { PackedMedia } from './manifest'
import { mustFit } from './must-fit'
import { type ArchiveReader, BadArchive } from './read-archive'

const SPARE_BYTES = 100_000_000

/** The name a file gets here: its own as far as every system takes it, in a folder with a number of ours. */
export const placeOf = (mediaFolder: string, { fileName }: PackedMedia, index: number): string =>
  join(mediaFolder, `${index + 1}`, toPlainFileName(fileName))

/** Writes the files that came along below `mediaFolder`, and nowhere else. Answers where, by their ids. */
export async function unpackMedia(
  host: Host,
  archive: ArchiveReader,
  media: readonly PackedMedia[],
  mediaFolder: string,
  watch: Watch,
): Promise<ReadonlyMap<string, string>> {
  const along = media.flatMap((item, index) =>
    item.entry === undefined ? [] : [{ item, entry: item.entry, path: placeOf(mediaFolder, item, index) }],
  )
  if (along.length === 0) return new Map()
  const wholeBytes = along.reduce((sum, { item }) => sum + item.sizeBytes, 1)
  await host.files.mkdir(mediaFolder, { recursive: true, mode: 0o700 })
  await mustFit(host.files, mediaFolder, wholeBytes + SPARE_BYTES)
  let doneBytes = 0
  const onBytes = (sizeBytes: number): void => {
    doneBytes += sizeBytes
    watch.onProgress(doneBytes / wholeBytes)
  }
  for (const { item, entry, path } of along) {
    await writeOut(host, archive.readBytes(entry), path, { signal: watch.signal, onBytes })
    await mustBe(host, path, item)
  }
  return new Map(along.map(({ item, path }) => [item.id, path]))
}

async function writeOut(
  host: Host,
  bytes: AsyncIterable<Buffer>,
  path: string,
  { signal, onBytes }: { signal: AbortSignal; onBytes: (sizeBytes: number) => void },
): Promise<void> {
  await host.files.mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const handle = await host.files.open(path, 'wx', 0o600)
  try {
    for await (const chunk of bytes) {
      signal.throwIfAborted()
      await handle.write(chunk)
      onBytes(chunk.length)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function mustBe(host: Host, path: string, { fingerprint, fileName }: PackedMedia): Promise<void> {
  if (fingerprint === undefined) return
  const found = await fingerprintOf(host, path)
  if (found.fingerprint !== fingerprint) throw new BadArchive(`${fileName} is not what was packed.`)
}
