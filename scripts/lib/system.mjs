import { aptCommand, hasApt, installPackages, installedPackages } from './apt.mjs'
import { findProgram } from './find-program.mjs'
import { requirementsFor } from './requirements.mjs'
import { SetUpError } from './set-up-error.mjs'

/** Other systems' own way to install a package, by the program that does it. */
const INSTALLERS = [
  ['brew', 'brew install'],
  ['winget', 'winget install'],
  ['dnf', 'sudo dnf install'],
  ['pacman', 'sudo pacman -S'],
  ['zypper', 'sudo zypper install'],
  ['apk', 'sudo apk add'],
]

/** What is missing, each by its possible package names. Without dpkg only programs can be looked for. */
async function findMissing(purposes) {
  const requirements = requirementsFor(purposes)
  const libraries = requirements.filter(({ program }) => !program)
  const installed = hasApt() ? await installedPackages(libraries.flatMap(({ packages }) => packages)) : undefined
  const isMissing = ({ packages, program }) =>
    program ? !findProgram(program) : installed && !packages.some((name) => installed.has(name))
  const missing = requirements.filter(isMissing).map(({ packages }) => packages)
  return [...new Map(missing.map((packages) => [packages[0], packages])).values()]
}

const areFfmpegOnly = (missing) => missing.length === 1 && missing[0][0] === 'ffmpeg'

/** The one line about what is missing and what to type. */
async function explain(missing) {
  const names = missing.map(([name]) => name).join(' ')
  const installer = INSTALLERS.find(([program]) => findProgram(program))?.[1]
  const command = hasApt() ? await aptCommand(missing) : installer && `${installer} ${names}`
  if (!command) return ['programsMissing', { names }]
  return [areFfmpegOnly(missing) ? 'ffmpegMissing' : 'packagesMissing', { command }]
}

/**
 * Sees to it that the system brings what these purposes need: installs it with apt where that needs no password.
 * @param {readonly import('./requirements.mjs').Purpose[]} purposes
 * @throws {SetUpError} one line saying what to run
 */
export async function ensureSystem(purposes) {
  const missing = await findMissing(purposes)
  if (missing.length === 0) return
  const outcome = hasApt() ? await installPackages(missing) : 'not-root'
  if (outcome === 'installed' && (await findMissing(purposes)).length === 0) return
  throw new SetUpError(...(await explain(missing)))
}

/** As `ensureSystem`, for a command of which only a part needs those things: the line is said and the command goes on. */
export async function trySystem(purposes) {
  await ensureSystem(purposes).catch((error) => {
    if (!(error instanceof SetUpError)) throw error
    process.stderr.write(`${error.message}\n`)
  })
}
