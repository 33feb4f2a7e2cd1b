import { expect } from '@playwright/test'
import { chmod, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { resolveRuntime } from '../../scripts/electron-runtime.mjs'
import { type FeedServer, startFeed } from '../shell/updates/feed-server'
import { expectNoBarriers } from './support/barriers'
import type { Home } from './support/launch'
import { keepScreens } from './support/screens'
import { test } from './support/test'

const ROOT = resolve(import.meta.dirname, '../..')
const NEW_PROGRAM = '#!/bin/sh\nexit 0\n'

let feed: FeedServer
test.beforeEach(async () => {
  feed = await startFeed()
})
test.afterEach(() => feed.stop())

/** This program, built to ask the feed, as an AppImage would start it. */
async function asAppImage({ filesFolder }: Home) {
  const folder = join(filesFolder, 'app')
  const program = join(filesFolder, 'Reelwright')
  await mkdir(folder)
  await writeFile(program, 'the old program')
  await chmod(program, 0o755)
  for (const name of ['out', 'resources', 'node_modules']) await symlink(join(ROOT, name), join(folder, name))
  const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as object
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, updates: feed.feed }))
  await writeFile(join(folder, 'dev-app-update.yml'), 'provider: generic\nupdaterCacheDirName: reelwright-updater\n')
  const { executablePath } = await resolveRuntime()
  return {
    program,
    appFolder: folder,
    environment: { APPIMAGE: program, APPDIR: dirname(executablePath), XDG_CACHE_HOME: join(filesFolder, 'cache') },
  }
}

test('a newer version is told, fetched after a press, and in place after the end', async ({ home, start }) => {
  const { program, ...options } = await asAppImage(home)
  feed.release('99.2.0', NEW_PROGRAM)
  const { app, page, close, pageErrors } = await start(options)
  const line = page.getByRole('complementary', { name: 'Newer version' })
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused()
  expect(feed.asked).toEqual([])

  await page.keyboard.press('Control+,')
  const sheet = page.getByRole('dialog', { name: 'Settings' })
  await sheet.getByRole('tab', { name: 'About' }).click()
  await expect(sheet.getByRole('switch', { name: 'Tell me about new versions' })).toBeChecked()
  await sheet.getByRole('button', { name: 'Look now' }).click()
  await expect(sheet.getByText('Reelwright 99.2.0 is out.')).toBeVisible()
  expect(feed.asked.some((path) => path.endsWith('.AppImage'))).toBe(false)
  await keepScreens(app, page, 'updates-settings')
  await page.keyboard.press('Escape')
  await expect(line).toBeVisible()
  await expectNoBarriers(app, page)
  await keepScreens(app, page, 'updates-told')

  // What arrives is not what was signed, the first time.
  feed.put('Reelwright.AppImage', 'something else')
  await line.getByRole('button', { name: 'Download' }).click()
  await expect(line.getByText('thrown away')).toBeVisible()
  await keepScreens(app, page, 'updates-refused')
  feed.release('99.2.0', NEW_PROGRAM)
  await line.getByRole('button', { name: 'Try again' }).click()
  await line.getByRole('button', { name: 'Install when I quit' }).click()
  await expect(line.getByText('Reelwright 99.2.0 takes over when you quit.')).toBeVisible()
  expect(await readFile(program, 'utf8')).toBe('the old program')
  expect(pageErrors).toEqual([])

  await close()
  expect(await readFile(program, 'utf8')).toBe(NEW_PROGRAM)
  expect((await stat(program)).mode & 0o111).not.toBe(0)
})
