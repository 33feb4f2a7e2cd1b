import { expect } from '@playwright/test'
import { readFile, readdir, rename } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { filesWith, formsOf } from '../support/canary'
import { expectNoBarriers } from './support/barriers'
import { setLook } from './support/look'
import { ask, dropFolder, keepExportFolder, landmarks } from './support/person'
import { keepPicture } from './support/picture-of'
import { keepScreens, resizeWindow } from './support/screens'
import { pill, test, withCloud } from './support/cloud'
import { makeMediaFolder } from './support/media'

test('everything is set by keyboard, at once and for the next start', async ({ home, start }) => {
  const { app, page, close } = await start()
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused()
  await page.keyboard.press('Control+,')
  const sheet = page.getByRole('dialog', { name: 'Settings' })
  await expect(sheet.getByRole('tab', { name: 'Engine' })).toBeVisible()
  const open = async (name: string): Promise<void> => {
    await sheet.getByRole('tab', { name }).focus()
    await page.keyboard.press('Enter')
    await expect(sheet.getByRole('tabpanel', { name })).toBeVisible()
  }
  for (const name of ['Engine', 'Language', 'Folders', 'Own model', 'About']) {
    await open(name)
    await keepScreens(app, page, `settings-${name.toLowerCase().replace(' ', '-')}`)
  }
  await expect(sheet.getByRole('region', { name: 'Licences' })).toContainText('react')

  await open('Own model')
  await sheet.getByRole('textbox', { name: 'Address' }).fill('not an address')
  await sheet.getByRole('textbox', { name: 'Name of the model' }).fill('small')
  await sheet.getByRole('button', { name: 'Test', exact: true }).click()
  await expect(sheet.getByRole('status')).not.toHaveText(/^$|Testing/)

  await open('Network')
  await sheet.getByRole('button', { name: 'Test connection' }).click()
  const tested = sheet.getByRole('status').last()
  await expect(tested).toContainText('no connection came about')
  await sheet.getByRole('switch', { name: 'Stay offline' }).focus()
  await page.keyboard.press('Space')
  await expect(sheet.getByRole('switch', { name: 'Stay offline' })).toBeChecked()
  await expect(tested).toHaveText('')
  await keepScreens(app, page, 'settings-network')

  await sheet.getByRole('switch', { name: 'Stay offline' }).press('Space')
  await sheet.getByRole('radio', { name: 'My own' }).press('Space')
  const address = sheet.getByRole('textbox', { name: 'Address of the proxy' })
  await address.fill('not an address')
  await address.press('Tab')
  await page.keyboard.press('Enter')
  const proxy = sheet.getByRole('region', { name: 'Proxy' })
  await expect(proxy.getByRole('status')).toContainText('such as proxy.example:8080')
  await address.fill('http://anna:canary-password@127.0.0.1:9')
  await proxy.getByRole('button', { name: 'Use this proxy' }).press('Enter')
  await expect(address).toHaveValue('http://127.0.0.1:9')
  await expect(proxy.getByRole('status')).toHaveText('In use from now on.')
  await expect(proxy).toContainText(/Name and password are kept|forgotten when the program ends/u)
  expect(await app.evaluate(({ session }) => session.defaultSession.resolveProxy('https://api.example'))).toBe(
    'PROXY 127.0.0.1:9',
  )
  expect(await filesWith(home.userDataFolder, 'canary-password')).toEqual([])
  await keepScreens(app, page, 'settings-proxy')
  await sheet.getByRole('radio', { name: 'None' }).press('Space')
  await expect
    .poll(() => app.evaluate(({ session }) => session.defaultSession.resolveProxy('https://api.example')))
    .toBe('DIRECT')
  await sheet.getByRole('switch', { name: 'Stay offline' }).press('Space')
  await expect(sheet.getByRole('switch', { name: 'Stay offline' })).toBeChecked()

  await open('Appearance')
  await sheet.getByRole('radio', { name: /High contrast/ }).focus()
  await page.keyboard.press('Space')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
  await keepScreens(app, page, 'settings-contrast')
  await expectNoBarriers(app, page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('status', { name: 'Engine' })).toContainText('Offline by choice')
  await expectNoBarriers(app, page)
  await close()

  const second = await start()
  await expect(second.page.getByRole('status', { name: 'Engine' })).toContainText('Offline by choice')
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'contrast')
})

test('diagnostics are read before they are saved and hold nothing of the person; signing out drops the key', async ({
  home,
  start,
  startCloud,
}) => {
  const token = 'nmv_usr_canary_17c2'
  const cloud = await startCloud({ givenToken: token })
  const { environment } = withCloud(cloud)
  const clientId = 'canary-computer-51'
  const { app, page } = await start({ environment: { ...environment, NEMO_CLIENT_ID: clientId } })
  await expect(pill(page)).toContainText('NemoVideo cloud')
  const folder = await makeMediaFolder(home.filesFolder)
  const canaryFolder = join(home.filesFolder, 'canary-folder')
  await rename(folder, canaryFolder)
  await dropFolder(page, canaryFolder, 4)
  await page.getByRole('textbox', { name: 'Message' }).fill('canary-words of mine')

  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    join(home.filesFolder, 'report.txt'),
  )
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    items.find(({ label }) => label === 'Diagnostics…')?.click()
  })
  const sheet = page.getByRole('dialog', { name: 'Settings' })
  const report = sheet.getByRole('region', { name: 'Diagnostics' })
  await expect(report).toContainText('== Log')
  await keepScreens(app, page, 'settings-diagnostics')
  await sheet.getByRole('button', { name: 'Save diagnostics…' }).click()
  await expect(sheet.getByRole('status')).toHaveText('Saved.')
  const saved = await readFile(join(home.filesFolder, 'report.txt'), 'utf8')
  expect(saved).toBe(await report.textContent())
  expect(saved).toContain('on this computer: answered after')
  expect(saved).toMatch(/ffmpeg version \d/u)
  for (const secret of [token, clientId, 'canary-folder', 'canary-words', home.dataFolder, homedir()])
    for (const form of formsOf(secret)) expect(saved).not.toContain(form)

  await sheet.getByRole('tab', { name: 'Engine' }).click()
  const account = sheet.getByRole('region', { name: 'NemoVideo account' })
  await account.getByRole('button', { name: 'Sign out and forget the key…' }).click()
  await expect(account.getByRole('alert')).toContainText('cannot be reached')
  await keepScreens(app, page, 'settings-sign-out')
  await account.getByRole('button', { name: 'Forget the key' }).click()
  await expect(account.getByRole('status')).toContainText('Forgotten.')
  await expect(account).toContainText('None. A free one is made')
  expect((await readdir(join(home.dataFolder, 'account'))).filter((name) => name.startsWith('token'))).toEqual([])
  await page.keyboard.press('Escape')
  await expect(pill(page)).toContainText('On this computer')
})

test('a small window shows the conversation or the film, and a wide one both', async ({ start }) => {
  const { app, page } = await start()
  const views = page.getByRole('navigation', { name: 'View' })
  const conversation = page.getByRole('region', { name: 'Conversation' })
  await expect(conversation).toBeVisible()
  await resizeWindow(app, page, { widthPx: 900, heightPx: 600 })
  await views.getByRole('button', { name: 'Film' }).click()
  await expect(conversation).toBeHidden()
  await expect(page.getByRole('button', { name: 'Try with sample photos' })).toBeVisible()
  await keepScreens(app, page, 'small-film')
  await resizeWindow(app, page, { widthPx: 1100, heightPx: 640 })
  await expect(conversation).toBeVisible()
  await expect(views).toBeHidden()
})

test('at twice the size, in the smallest window, each part has the window for itself and is in reach', async ({
  home,
  start,
}) => {
  await keepExportFolder(home, home.filesFolder)
  const { app, page } = await start()
  const box = page.getByRole('textbox', { name: 'Message' })
  const { conversation, media, preview, timeline, exports } = landmarks(page)
  const show = (name: string): Promise<void> =>
    page.getByRole('navigation', { name: 'View' }).getByRole('button', { name }).click()
  await page.getByRole('button', { name: 'Try with sample photos' }).click()
  await ask(page, '5 second video')
  for (const [widthPx, heightPx] of [
    [1280, 800],
    [1280, 640],
    [900, 600],
  ] as const) {
    const keep = (part: string): Promise<void> =>
      keepPicture(app, page, `artifacts/screens/twice-${widthPx}x${heightPx}-${part}.png`)
    await setLook(app, page, { scale: 2, widthPx, heightPx })
    await box.fill('Longer')
    await expect(box).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeInViewport({ ratio: 1 })
    const talk = await conversation.getByRole('log').boundingBox()
    expect(talk?.height, 'room to read in').toBeGreaterThan(120)
    await keep('talk')
    await show('Media')
    await expect(media.getByRole('button', { name: 'Add media' })).toBeInViewport({ ratio: 1 })
    await expect(box).toBeHidden()
    await keep('media')
    await show('Film')
    await expect(preview.getByRole('button', { name: 'Play', exact: true })).toBeInViewport({ ratio: 1 })
    await expect(timeline).toBeHidden()
    await keep('film')
    await show('Timeline')
    await expect(timeline.getByRole('button', { name: /^Clip 1 of \d+, / }).first()).toBeInViewport({ ratio: 1 })
    await expect(timeline.getByRole('slider', { name: 'Zoom' })).toBeInViewport({ ratio: 1 })
    await keep('timeline')
    await show('Conversation')
  }
  await box.focus()
  await page.keyboard.press('F6')
  await expect(preview).toBeVisible()
  await page.keyboard.press('F6')
  await expect(timeline).toBeFocused()
  await page.keyboard.press('Control+e')
  const found = exports.getByRole('button', { name: 'Show in folder' })
  await expect(found).toBeVisible({ timeout: 30_000 })
  await expect(found).toBeInViewport({ ratio: 1 })
  await keepPicture(app, page, 'artifacts/screens/twice-900x600-done.png')
})
