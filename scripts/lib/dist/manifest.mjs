import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../paths.mjs'

/** What package.json says of the program. */
export const { version: VERSION, author: AUTHOR } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
