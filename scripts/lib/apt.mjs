import { findProgram } from './find-program.mjs'
import { runQuietly } from './run.mjs'
import { say } from './words.mjs'

/** Debian, Ubuntu and what is made from them. */
export const hasApt = () => Boolean(findProgram('apt-get') && findProgram('dpkg-query'))

/** Which of these packages are installed. */
export async function installedPackages(names) {
  const { output } = await runQuietly('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package}\n', ...names])
  const lines = output.split('\n').filter((line) => line.startsWith('installed '))
  return new Set(lines.map((line) => line.slice('installed '.length)))
}

/** How to become root without asking anyone: nothing to do, sudo without a password, or undefined. */
async function rootPrefix() {
  if (process.getuid() === 0) return []
  if (!findProgram('sudo')) return undefined
  const { code } = await runQuietly('sudo', ['-n', 'true'])
  return code === 0 ? ['sudo', '-n'] : undefined
}

async function hasCandidate(name) {
  const { output } = await runQuietly('apt-cache', ['policy', name], { env: { ...process.env, LC_ALL: 'C' } })
  return /^ {2}Candidate: (?!\(none\))/m.test(output)
}

/** Of each thing's names the first that this release knows; the last one where it knows none. */
async function chooseNames(alternatives) {
  const choose = async (names) => {
    for (const name of names) if (await hasCandidate(name)) return { name, known: true }
    return { name: names.at(-1), known: false }
  }
  const chosen = await Promise.all(alternatives.map(choose))
  return { names: [...new Set(chosen.map(({ name }) => name))], allKnown: chosen.every(({ known }) => known) }
}

/** The command a person would type. */
export async function aptCommand(alternatives) {
  const { names } = await chooseNames(alternatives)
  return `sudo apt-get install -y --no-install-recommends ${names.join(' ')}`
}

/**
 * Installs packages, when that is possible without asking for a password.
 * @param {string[][]} alternatives for each thing its possible names
 * @returns {Promise<'installed' | 'not-root' | 'failed'>}
 */
export async function installPackages(alternatives) {
  const prefix = await rootPrefix()
  if (!prefix) return 'not-root'
  const apt = (...args) => {
    const quietly = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300']
    const [program, ...rest] = [...prefix, ...quietly, ...args]
    return runQuietly(program, rest)
  }
  const install = (names) => apt('install', '-y', '--no-install-recommends', ...names)

  const first = await chooseNames(alternatives)
  say('installingPackages', { names: first.names.join(' ') })
  if (first.allKnown && (await install(first.names)).code === 0) return 'installed'
  // The lists are missing here, or older than what the mirror still keeps.
  await apt('update')
  const { code, output } = await install((await chooseNames(alternatives)).names)
  if (code !== 0) process.stderr.write(output)
  return code === 0 ? 'installed' : 'failed'
}
