import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import yauzl from 'yauzl'

const open = promisify(yauzl.open)

/**
 * Unpacks the files of a zip for which `placeOf` names a path; everything else is passed over.
 * @param {string} zipPath
 * @param {(name: string) => string | undefined} placeOf
 */
export async function unzip(zipPath, placeOf) {
  const zip = await open(zipPath, { lazyEntries: true, autoClose: false })
  const openEntry = promisify(zip.openReadStream.bind(zip))
  try {
    await new Promise((resolve, reject) => {
      const take = async (entry) => {
        const place = entry.fileName.endsWith('/') ? undefined : placeOf(entry.fileName)
        if (!place) return
        await mkdir(dirname(place), { recursive: true })
        const mode = (entry.externalFileAttributes >>> 16) & 0o777
        await pipeline(await openEntry(entry), createWriteStream(place, { mode: mode || 0o644 }))
      }
      zip.on('entry', (entry) => take(entry).then(() => zip.readEntry(), reject))
      zip.once('end', resolve).once('error', reject)
      zip.readEntry()
    })
  } finally {
    zip.close()
  }
}
