import { createHash } from 'node:crypto'
import { lstat, mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AUTHOR, VERSION } from './manifest.mjs'
import { bytesOf } from './sizes.mjs'

/** What the program does not bring: ffmpeg, and what Chromium loads. The names before and after 64-bit time. */
const DEPENDS = [
  'ffmpeg',
  'libgtk-3-0t64 | libgtk-3-0',
  'libnss3',
  'libasound2t64 | libasound2',
  'libgbm1',
  'libnotify4',
  'libsecret-1-0',
  'fonts-dejavu-core',
  'dbus',
  'libc6',
  'libatspi2.0-0t64 | libatspi2.0-0',
  'libxtst6',
  'xdg-utils',
]

const DESCRIPTION = `say what you want, get a finished film
 Drop photos, clips and music on the window, type what you want, and get a
 finished 1080p film with titles, transitions and music that fits. Films are
 made on your own computer, without an account and without a network.`

/** Writes what dpkg needs to know, last of all: it counts and weighs what lies in the package. */
export async function writeControl(root, { architecture, runtime }) {
  const files = await filesOf(root)
  const sums = await Promise.all(files.map(async (path) => `${await md5Of(join(root, path))}  ${path}\n`))
  const installedKb = Math.ceil((await bytesOf(root)) / 1024)
  const isTest = runtime.source === 'fallback'
  const note = ` .\n A test build: its runtime is Electron ${runtime.version}, not the one of a release.\n`
  await mkdir(join(root, 'DEBIAN'), { mode: 0o755 })
  await writeFile(join(root, 'DEBIAN', 'md5sums'), sums.join(''), { mode: 0o644 })
  await writeFile(
    join(root, 'DEBIAN', 'control'),
    `Package: reelwright
Version: ${VERSION}
Section: video
Priority: optional
Architecture: ${architecture}
Installed-Size: ${installedKb}
Maintainer: ${AUTHOR} <authors@reelwright.example>
Depends: ${DEPENDS.join(', ')}
Description: ${DESCRIPTION}
${isTest ? note : ''}`,
    { mode: 0o644 },
  )
}

async function filesOf(root) {
  const names = await readdir(root, { recursive: true })
  const kept = await Promise.all(names.map(async (name) => (await lstat(join(root, name))).isFile()))
  return names.filter((_, index) => kept[index]).toSorted()
}

async function md5Of(path) {
  return createHash('md5')
    .update(await readFile(path))
    .digest('hex')
}
