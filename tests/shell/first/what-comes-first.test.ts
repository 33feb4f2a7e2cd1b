import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const SOURCES = join(import.meta.dirname, '../../../src')
const IMPORT = /^(?:import|export) (?!type )(?:[^'"]*? from )?'([^']+)'/gmu

/** What a file brings along at once, and what that brings along: our files, and the names of everything else. */
async function comesWith(entry: string): Promise<{ files: string[]; libraries: string[] }> {
  const files = new Set([entry])
  const libraries = new Set<string>()
  for (const file of files)
    for (const [, name = ''] of (await readFile(file, 'utf8')).matchAll(IMPORT))
      if (name.startsWith('.')) files.add(`${join(dirname(file), name)}.ts`)
      else libraries.add(name)
  return { files: [...files], libraries: [...libraries] }
}

it('opens the window with Electron, Node and a few files of ours, and waits for no library', async () => {
  const { files, libraries } = await comesWith(join(SOURCES, 'main/index.ts'))

  expect(files).toContain(join(SOURCES, 'main/shell/first/open-window.ts'))
  expect(libraries.filter((name) => name !== 'electron' && !name.startsWith('node:'))).toEqual([])
})

it('would notice a library, wherever it came from', async () => {
  expect((await comesWith(join(SOURCES, 'main/shell/open-app.ts'))).libraries).toEqual(
    expect.arrayContaining(['zod', 'electron-store', 'electron-log/main']),
  )
})
