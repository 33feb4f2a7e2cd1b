import { basename } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'
import { withSourceFile } from '../../media/source-file'
import { FILM_NAME, type Manifest, MANIFEST_NAME, MOST_MANIFEST_BYTES, readManifest } from './manifest'
import { type ArchiveReader, BadArchive, readArchive } from './read-archive'

/** How every file of the kind begins. */
const ZIP_HEAD = Buffer.from([0x50, 0x4b, 0x03, 0x04])

/** A project file that was looked at from end to end: every entry is one that the project knows, and of the size it says. */
export interface OpenProjectFile {
  readonly manifest: Manifest
  readonly archive: ArchiveReader
}

/**
 * Opens a project file for as long as `use` takes.
 * @throws {ReelwrightError} `project-file.not-one`, `project-file.newer`, `project-file.damaged`, and what reading any file may come to
 */
export async function withProjectFile<T>(
  host: Host,
  filePath: string,
  use: (file: OpenProjectFile) => Promise<T>,
): Promise<T> {
  const name = basename(filePath)
  await withSourceFile(host, filePath, async (file) => {
    const head = await file.read(0, ZIP_HEAD.length)
    if (!head.equals(ZIP_HEAD)) throw new ReelwrightError('project-file.not-one', { name })
  }).catch((thrown: unknown) => {
    // A folder or a device: what cannot be media can be no project either.
    const isNoFile = thrown instanceof ReelwrightError && thrown.code === 'media.unsupported'
    throw isNoFile ? new ReelwrightError('project-file.not-one', { name }, { cause: thrown }) : thrown
  })
  const handle = await host.files.open(filePath, 'r')
  try {
    const archive = await readArchive(handle)
    if (!archive.names.includes(MANIFEST_NAME)) throw new ReelwrightError('project-file.not-one', { name })
    const manifest = readManifest(await archive.readText(MANIFEST_NAME, MOST_MANIFEST_BYTES), name)
    mustFitTogether(manifest, archive)
    return await use({ manifest, archive })
  } catch (thrown) {
    throw thrown instanceof BadArchive
      ? new ReelwrightError('project-file.damaged', { name }, { cause: thrown })
      : thrown
  } finally {
    await handle.close()
  }
}

function mustFitTogether({ media }: Manifest, { names, sizeOf }: ArchiveReader): void {
  const known = new Set([MANIFEST_NAME, FILM_NAME])
  for (const { entry, sizeBytes } of media) {
    if (entry === undefined) continue
    if (sizeOf(entry) !== sizeBytes) throw new BadArchive(`${entry} is not of the size that is told.`)
    known.add(entry)
  }
  const unknown = names.find((name) => !known.has(name))
  if (unknown !== undefined) throw new BadArchive('It holds more than the project.')
}
