import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const IMPORT = /from '((?:@[\w.-]+\/)?[\w.-]+)[^']*'|import '((?:@[\w.-]+\/)?[\w.-]+)[^']*'/g

/** The licences of everything that ships: what the sources import, what that needs in turn, and the fonts. */
export async function collectLicences(root) {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const known = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))
  const wanted = [...new Set([...(await importsOf(join(root, 'src'))), ...Object.keys(manifest.dependencies)])]
  const packages = await withDependencies(
    root,
    wanted.filter((name) => known.has(name)),
  )
  const fonts = (await readdir(join(root, 'resources/fonts'))).filter((name) => /^OFL-.*\.txt$/.test(name))
  const parts = [
    ...packages,
    ...(await Promise.all(
      fonts.map(async (name) => ({
        title: `${name.slice(4, -4)} (font)`,
        text: await readFile(join(root, 'resources/fonts', name), 'utf8'),
      })),
    )),
  ]
  return parts.map(({ title, text }) => `${title}\n${'='.repeat(title.length)}\n\n${text.trim()}\n`).join('\n\n')
}

async function importsOf(folder) {
  const names = await readdir(folder, { recursive: true })
  const texts = await Promise.all(
    names.filter((name) => /\.tsx?$/.test(name)).map((name) => readFile(join(folder, name), 'utf8')),
  )
  return texts.flatMap((text) => [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2]))
}

async function withDependencies(root, wanted) {
  const found = new Map()
  for (const name of wanted) {
    if (found.has(name)) continue
    const folder = join(root, 'node_modules', name)
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined)
    if (text === undefined) continue
    const { version, license, dependencies = {} } = JSON.parse(text)
    const file = (await readdir(folder)).find((each) => /^(licen[cs]e|copying)/i.test(each))
    const licence = file ? await readFile(join(folder, file), 'utf8') : 'The package names its licence only.'
    found.set(name, { title: `${name} ${version} (${license ?? 'see below'})`, text: licence })
    wanted.push(...Object.keys(dependencies))
  }
  return [...found.values()].sort((a, b) => a.title.localeCompare(b.title))
}
