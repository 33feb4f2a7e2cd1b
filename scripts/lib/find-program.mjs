import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const SUFFIX = process.platform === 'win32' ? '.exe' : ''

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The path of a program that the PATH knows, or undefined. */
export function findProgram(name, environment = process.env) {
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, name + SUFFIX)).find(isProgram)
}
