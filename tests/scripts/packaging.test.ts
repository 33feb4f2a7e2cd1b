import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createProgram } from '../../src/main/cli/program'
import { WORDS } from '../../src/main/cli/words'
import { commandLineArgs, isCommandLine } from '../../src/main/shell/command-line-switch'

const require = createRequire(import.meta.url)
const read = (path: string): Promise<string> => readFile(`packaging/${path}`, 'utf8')

interface Association {
  readonly ext: string | readonly string[]
}
interface Packaging {
  readonly appId: string
  readonly mac: { readonly fileAssociations: readonly Association[] }
  readonly win: { readonly fileAssociations: readonly Association[] }
  readonly protocols: readonly { readonly schemes: readonly string[] }[]
  readonly electronFuses: Readonly<Record<string, boolean>>
}
const config = require('../../packaging/electron-builder.cjs') as Packaging

it('knows every command of the command line, so that none opens a window instead', async () => {
  const program = createProgram(WORDS.en, '0', () => Promise.resolve())
  const commands = [...program.commands.map((command) => command.name()), 'help']
  const script = await read('linux/reelwright.sh')
  const known = /-\* \| ([a-z |]+)\)/.exec(script)?.[1]?.split(' | ') ?? []

  expect(known.toSorted()).toEqual(commands.toSorted())
})

it('hands a person’s words on as they are, also those that Chromium would take for its own', () => {
  const start = [
    'reelwright',
    '--command-line',
    '--ozone-platform=headless',
    '--',
    'make',
    '--lang',
    'zh-CN',
    '--',
    'a',
  ]

  expect(isCommandLine(start)).toBe(true)
  expect(commandLineArgs(start)).toEqual(['make', '--lang', 'zh-CN', '--', 'a'])
  expect(isCommandLine(['reelwright', 'photo.jpg'])).toBe(false)
})

it('tells the same version everywhere', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  const metainfo = await read('linux/com.reelwright.app.metainfo.xml')

  expect(/<release version="([^"]+)"/.exec(metainfo)?.[1]).toBe(version)
  expect(await readFile('CHANGELOG.md', 'utf8')).toContain(`## ${version} `)
})

it('opens our links and no others, on every system', async () => {
  const entry = await read('linux/reelwright.desktop')
  const schemes = entry.match(/x-scheme-handler\/[a-z]+/g)

  expect(schemes).toEqual(['x-scheme-handler/reelwright'])
  expect(config.protocols.flatMap((protocol) => protocol.schemes)).toEqual(['reelwright'])
  expect(config.appId).toBe('com.reelwright.app')
})

it('is one program to Windows: what runs calls itself what is installed', async () => {
  const paths = await readdir('src/main/shell', { recursive: true })
  const sources = await Promise.all(
    paths.filter((path) => path.endsWith('.ts')).map((path) => readFile(join('src/main/shell', path), 'utf8')),
  )
  const names = sources.flatMap((text) => [...text.matchAll(/setAppUserModelId\('([^']+)'\)/g)].map(([, name]) => name))

  expect(names).toEqual([config.appId])
})

it('opens project files on every system', async () => {
  const endingsOf = ({ fileAssociations }: Packaging['mac']): readonly string[] =>
    fileAssociations.flatMap(({ ext }) => ext)
  const types = await read('linux/reelwright.xml')
  const entry = await read('linux/reelwright.desktop')

  expect(endingsOf(config.mac)).toContain('reelwright')
  expect(endingsOf(config.win)).toEqual(['reelwright'])
  expect(types).toContain('<glob pattern="*.reelwright"/>')
  expect(entry).toContain(`;${/<mime-type type="([^"]+)"/.exec(types)?.[1]};`)
})

it('asks macOS for no more than compiling at run time and the painter’s addon', async () => {
  const keys = (await read('mac/entitlements.plist')).match(/com\.apple\.security\.[a-z.-]+/g)

  expect(keys).toEqual(['com.apple.security.cs.allow-jit', 'com.apple.security.cs.disable-library-validation'])
})

it('closes every door that a package of Electron has open', () => {
  const open = Object.entries(config.electronFuses).filter(([, on]) => on)

  expect(open.map(([name]) => name).toSorted()).toEqual([
    'enableCookieEncryption',
    'enableEmbeddedAsarIntegrityValidation',
    'onlyLoadAppFromAsar',
  ])
})
