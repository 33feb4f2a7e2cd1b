import { expect } from '@playwright/test'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expectNoBarriers } from './support/barriers'
import { askCloud, catchLinks, lastAnswer, pill, test, waitForCloud, withCloud } from './support/cloud'
import { makeMediaFolder, makePicture, probeFilm } from './support/media'
import { canCountNotifications, closeNotifications, countNotifications } from './support/notifications'
import { dropFolder, keepExportFolder, landmarks } from './support/person'
import { startRelay } from './support/relay'
import { keepScreens } from './support/screens'

// A service is first asked after a film when ten seconds have passed.
test.setTimeout(120_000)

test.beforeEach(async () => {
  if (canCountNotifications) await closeNotifications()
})

test('makes a film in the cloud: asked before files leave, told what happened, exported from a message', async ({
  home,
  start,
  startCloud,
}) => {
  const films = join(home.filesFolder, 'films')
  await mkdir(films)
  await keepExportFolder(home, films)
  const cloud = await startCloud({ variant: { guiTalk: 'en' } })
  const { app, page, pageErrors } = await start(withCloud(cloud))
  const { conversation, timeline, exports, media } = landmarks(page)
  const message = page.getByRole('textbox', { name: 'Message' })
  const opened = await catchLinks(app)
  await waitForCloud(page, 300)
  await keepScreens(app, page, 'cloud-empty')

  await pill(page).getByRole('button').click()
  await expect(page.getByText('300 credits available')).toBeVisible()
  await expect(page.getByText(/^Free account until \w+ \d+/)).toBeVisible()
  await keepScreens(app, page, 'cloud-menu')
  await expectNoBarriers(app, page)
  await page.keyboard.press('Escape')

  await dropFolder(page, await makeMediaFolder(home.filesFolder), 4)
  await message.fill('make a 6 second film with the title "Urban Dreams"')
  await page.keyboard.press('Enter')
  const consent = page.getByRole('group', { name: 'Files leave this computer' })
  await expect(consent).toContainText(/Sending uploads 4 files \(.+\) to NemoVideo: IMG_1.jpg, IMG_2.jpg and 2 more/)
  await expect(message).toHaveValue(/^make a 6 second film/)
  await page.keyboard.press('Enter')
  await expect(consent).toBeVisible()
  expect(cloud.counts).toMatchObject({ chats: [], uploadRequests: 0 })
  await keepScreens(app, page, 'cloud-consent')
  await expectNoBarriers(app, page)

  const goOn = cloud.holdTurns()
  await consent.getByRole('button', { name: 'Send' }).click()
  await expect(conversation.getByRole('button', { name: 'Stop' })).toBeVisible()
  await expect.poll(() => cloud.counts.chats).toHaveLength(1)
  await expect(conversation.getByRole('listitem').filter({ hasText: /\w/ }).first()).toBeVisible()
  await keepScreens(app, page, 'cloud-working')
  goOn()

  await expect(lastAnswer(page)).toContainText('Done, I changed your video.')
  await expect(lastAnswer(page)).toContainText('Credits: 300 before, 290 now')
  await expect(lastAnswer(page)).not.toContainText('Click')
  await expect(pill(page)).toContainText('290 credits')
  await expect(timeline.getByRole('button', { name: /^Clip 1 of 3, IMG_1.jpg/ })).toBeVisible()
  await keepScreens(app, page, 'cloud-answer')

  await message.fill('silently remove the title')
  await page.keyboard.press('Enter')
  await expect(lastAnswer(page)).toContainText('Urban Dreams')
  await expect(pill(page)).toContainText('280 credits')
  await keepScreens(app, page, 'cloud-silent')

  await message.fill('silently make it 9 seconds')
  await page.keyboard.press('Enter')
  await expect(timeline.locator('[data-changed]')).toHaveCount(3)
  await keepScreens(app, page, 'cloud-changed')
  await expect(lastAnswer(page)).toContainText('Clip 1 lengthened')

  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.isFocused = () => false
  })
  await conversation.getByRole('button', { name: 'Export', exact: true }).first().click()
  await expect(exports.getByRole('progressbar')).toBeVisible()
  await expect(exports.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 60_000 })
  if (canCountNotifications) await expect.poll(countNotifications).toBe(1)
  await exports.getByRole('button', { name: 'Open on nemovideo.com' }).click()
  await expect
    .poll(() => opened.jsonValue())
    .toEqual([expect.stringContaining('https://nemovideo.com/workspace/claim?ct=')])
  await keepScreens(app, page, 'cloud-done')
  await expectNoBarriers(app, page)

  expect(await readdir(films)).toEqual(['product.mp4'])
  expect((await probeFilm(join(films, 'product.mp4'))).durationMs).toBeGreaterThan(5_500)
  expect(cloud.counts.chats).toHaveLength(3)
  expect([...cloud.counts.renders.values()]).toEqual([1])
  await expect(media.getByText('4 files')).toBeVisible()

  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('menuitemradio', { name: '简体中文' }).click()
  await expect(page.getByText('积分：之前 280，现在 270')).toBeVisible()
  await keepScreens(app, page, 'cloud-chinese')
  expect(pageErrors).toEqual([])
})

test('without credits the film is made on this computer, with the same words', async ({ home, start, startCloud }) => {
  const cloud = await startCloud({ startCredits: 0 })
  const { app, page } = await start(withCloud(cloud))
  const opened = await catchLinks(app)
  await waitForCloud(page, 0)
  await dropFolder(page, await makeMediaFolder(home.filesFolder), 4)

  await askCloud(page, 'make a 4 second film')
  await expect(lastAnswer(page)).toContainText('Your free credits are used up')
  await keepScreens(app, page, 'cloud-no-credits')
  await expectNoBarriers(app, page)
  await lastAnswer(page).getByRole('button', { name: 'Get credits' }).click()
  await expect.poll(() => opened.jsonValue()).toEqual(['https://nemovideo.com/register?bind=anon_1'])
  await lastAnswer(page).getByRole('button', { name: 'Make it on this computer' }).click()

  await expect(page.getByText('Free on this computer')).toBeVisible()
  await expect(landmarks(page).timeline.getByRole('button', { name: /^Clip 1 of 3, IMG_1.jpg/ })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('')
  expect(cloud.counts.chats).toEqual([])
})

test('a plan that blocks exports does not stop the film: it is made on this computer', async ({
  home,
  start,
  startCloud,
}) => {
  const films = join(home.filesFolder, 'films')
  await mkdir(films)
  await keepExportFolder(home, films)
  const cloud = await startCloud({ variant: { export: 402 } })
  const { app, page } = await start(withCloud(cloud))
  const { exports } = landmarks(page)
  await waitForCloud(page, 300)
  await dropFolder(page, await makeMediaFolder(home.filesFolder), 4)
  await askCloud(page, 'make a 3 second film')
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeEnabled()

  await page.keyboard.press('Control+e')
  await expect(exports.getByRole('alert')).toContainText('Online export is not in this plan')
  await expect(exports.getByRole('button', { name: 'See plans' })).toBeVisible()
  await keepScreens(app, page, 'cloud-plan')
  await expectNoBarriers(app, page)
  await exports.getByRole('button', { name: 'Make it on this computer' }).click()

  await expect(exports.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 60_000 })
  await keepScreens(app, page, 'cloud-made-here')
  expect(await readdir(films)).toEqual(['product.mp4'])
  expect(await probeFilm(join(films, 'product.mp4'))).toMatchObject({ codec: 'h264', widthPx: 1920, durationMs: 3000 })
})

test('starts without the service, says so, and takes new projects there once it answers', async ({
  home,
  start,
  startCloud,
}) => {
  const cloud = await startCloud()
  const relay = await startRelay(cloud.url)
  const { app, page } = await start(withCloud(relay))
  await expect(pill(page)).toContainText('Connecting…')
  await keepScreens(app, page, 'cloud-connecting')
  await expect(pill(page)).toContainText('Offline, working here')
  await expect(page.getByText('Free on this computer')).toBeVisible()
  await pill(page).getByRole('button').click()
  await expect(page.getByText('No connection.', { exact: false })).toBeVisible()
  await keepScreens(app, page, 'cloud-offline')
  await page.keyboard.press('Escape')
  await dropFolder(page, await makeMediaFolder(home.filesFolder), 4)

  relay.setOnline(true)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))

  await expect(pill(page)).toContainText('NemoVideo cloud · 300 credits')
  // What was begun here stays here.
  await expect(page.getByText('Free on this computer')).toBeVisible()
  await page.keyboard.press('Control+n')
  await waitForCloud(page, 300)
  await relay.close()
})

test('files that the cloud does not take go as copies that it does', async ({ home, start, startCloud }) => {
  const cloud = await startCloud()
  const { app, page } = await start(withCloud(cloud))
  const { media } = landmarks(page)
  await waitForCloud(page, 300)
  const folder = await makeMediaFolder(home.filesFolder)
  await makePicture(join(folder, 'scan.bmp'))
  await dropFolder(page, folder, 5)

  await askCloud(page, 'make a 4 second film')
  await expect(media.getByText(/scan.bmp cannot go to the cloud as it is/)).toBeVisible()
  await keepScreens(app, page, 'cloud-problems')
  await expectNoBarriers(app, page)
  await media.getByRole('button', { name: 'Convert and send' }).click()

  await expect(media.getByRole('button', { name: 'Convert and send' })).toHaveCount(0)
  await expect
    .poll(() => cloud.uploads.map(({ filename }) => filename).sort())
    .toContainEqual(expect.stringMatching(/^scan\b.*\.(?:png|jpg)$/))
})
