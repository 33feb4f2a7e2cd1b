import { chmod, copyFile, cp, mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from '../paths.mjs'
import { ICON_SIZES_PX } from './icons.mjs'
import { AUTHOR, VERSION } from './manifest.mjs'

const PROGRAM = 'opt/reelwright'
/** Chromium's helper builds the sandbox where programs may not do so themselves, and needs root's rights for it. */
const SET_UID_ROOT = 0o4755
const RUNS = new Set(['reelwright', 'chrome_crashpad_handler', 'bin/reelwright'])

/** Puts every file of the package where it will lie. */
export async function layOut(root, unpacked) {
  const at = (path) => join(root, path)
  const from = (path) => join(ROOT, path)
  const put = async (source, place) => {
    await mkdir(dirname(at(place)), { recursive: true })
    await copyFile(from(source), at(place))
    await chmod(at(place), 0o644)
  }
  const write = async (place, content) => {
    await mkdir(dirname(at(place)), { recursive: true })
    await writeFile(at(place), content, { mode: 0o644 })
  }
  await mkdir(at('opt'), { recursive: true })
  await cp(unpacked, at(PROGRAM), { recursive: true, verbatimSymlinks: true })
  await put('packaging/linux/reelwright.sh', `${PROGRAM}/bin/reelwright`)
  await setModes(at(PROGRAM))
  await mkdir(at('usr/bin'), { recursive: true })
  await symlink(`/${PROGRAM}/bin/reelwright`, at('usr/bin/reelwright'))

  await put('packaging/linux/reelwright.desktop', 'usr/share/applications/reelwright.desktop')
  await put('packaging/linux/com.reelwright.app.metainfo.xml', 'usr/share/metainfo/com.reelwright.app.metainfo.xml')
  await put('packaging/linux/reelwright.xml', 'usr/share/mime/packages/reelwright.xml')
  await put('packaging/linux/lintian-overrides', 'usr/share/lintian/overrides/reelwright')
  const icons = 'usr/share/icons/hicolor'
  for (const px of ICON_SIZES_PX) {
    await put(`dist/icons/${px}x${px}.png`, `${icons}/${px}x${px}/apps/reelwright.png`)
  }
  await put('resources/icon.svg', `${icons}/scalable/apps/reelwright.svg`)
  await write('usr/share/man/man1/reelwright.1.gz', pack(await readFile(from('packaging/linux/reelwright.1'))))
  await write('usr/share/doc/reelwright/copyright', toCopyright(await readFile(from('LICENSE'), 'utf8')))
  await write('usr/share/doc/reelwright/changelog.gz', pack(await toChangelog()))
  await write('usr/share/doc/reelwright/third-party-licences.txt.gz', pack(await readFile(from('out/licences.txt'))))
}

/** Rights as Debian has them, whatever the umask of who builds: everybody reads, and what runs may run. */
async function setModes(folder) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) await chmod(path, 0o755)
    else if (entry.isFile()) await chmod(path, modeOf(path.slice(folder.length + 1)))
  }
  await chmod(folder, 0o755)
}

function modeOf(path) {
  if (path === 'chrome-sandbox') return SET_UID_ROOT
  return RUNS.has(path) ? 0o755 : 0o644
}

/** Without a time of its own inside, so that two builds of the same are the same. */
const pack = (content) => gzipSync(content, { level: 9 })

const toCopyright = (licence) => `${licence.trim()}

The licences of what others have made:
Chromium and Electron: /${PROGRAM}/LICENSES.chromium.html and LICENSE.electron.txt.
Everything else in this package: third-party-licences.txt.gz beside this file.
`

async function toChangelog() {
  const metainfo = await readFile(join(ROOT, 'packaging/linux/com.reelwright.app.metainfo.xml'), 'utf8')
  const day = new Date(`${/<release [^>]*date="([^"]+)"/.exec(metainfo)?.[1]}T12:00:00Z`)
  const date = day.toUTCString().replace('GMT', '+0000')
  return `reelwright (${VERSION}) stable; urgency=medium

  * See CHANGELOG.md of the project.

 -- ${AUTHOR} <authors@reelwright.example>  ${date}
`
}
