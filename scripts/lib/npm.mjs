import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * How to start npm without a shell: the very npm that runs us, else the one beside Node, else the one on the PATH.
 * @returns {[program: string, firstArgs: string[]]}
 */
export function npmCommand(environment = process.env) {
  const nodeFolder = dirname(process.execPath)
  const candidates = [
    basename(environment.npm_execpath ?? '') === 'npm-cli.js' ? environment.npm_execpath : undefined,
    join(nodeFolder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(nodeFolder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const found = candidates.find((path) => path && existsSync(path))
  return found ? [process.execPath, [found]] : ['npm', []]
}
