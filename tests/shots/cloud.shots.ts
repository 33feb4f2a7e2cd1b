import { expect } from '@playwright/test'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { keepChat } from '../support/kept-chat'
import { askCloud, lastAnswer, pill, test, waitForCloud, withCloud } from '../e2e/support/cloud'
import { makePicture } from '../e2e/support/media'
import { dropFolder, landmarks } from '../e2e/support/person'
import { keep } from './support/album'
import { makeShoot } from './support/photos'

const WIDE = { sizes: ['1280x800'] } as const

test('cloud: credits, leave, work and answer', async ({ home, start, startCloud }) => {
  const cloud = await startCloud({ variant: { guiTalk: 'en' } })
  const { app, page } = await start(withCloud(cloud))
  const { conversation, timeline } = landmarks(page)
  const message = page.getByRole('textbox', { name: 'Message' })
  await waitForCloud(page, 300)
  await keep(app, page, '60-cloud-first', WIDE)
  await pill(page).getByRole('button').click()
  await keep(app, page, '61-cloud-menu', WIDE)
  await page.keyboard.press('Escape')
  await dropFolder(page, await makeShoot(home.filesFolder), 8)
  await message.fill('Make a 12 second film with the title "Urban Dreams"')
  await page.keyboard.press('Enter')
  const consent = page.getByRole('group', { name: 'Files leave this computer' })
  await expect(consent).toBeVisible()
  await keep(app, page, '62-cloud-consent')
  const goOn = cloud.holdTurns()
  await consent.getByRole('button', { name: 'Send' }).click()
  await expect.poll(() => cloud.counts.chats).toHaveLength(1)
  await expect(conversation.getByRole('listitem').filter({ hasText: /\w/ }).first()).toBeVisible()
  await message.fill('then make it vertical')
  await page.keyboard.press('Enter')
  await keep(app, page, '63-cloud-working')
  goOn()
  await expect(lastAnswer(page)).toContainText('Credits:')
  await expect(timeline.getByRole('button', { name: /^Clip 1 of / }).first()).toBeVisible()
  await keep(app, page, '64-cloud-answer', WIDE)
})

test('cloud: used up, and files it does not take', async ({ home, start, startCloud }) => {
  const cloud = await startCloud({ startCredits: 0 })
  const { app, page } = await start(withCloud(cloud))
  await waitForCloud(page, 0)
  const folder = await makeShoot(home.filesFolder)
  await makePicture(join(folder, 'scan.bmp'))
  await dropFolder(page, folder, 9)
  await askCloud(page, 'make a 4 second film')
  await expect(page.getByText(/cannot go to the cloud as it is|credits are used up/).first()).toBeVisible()
  await keep(app, page, '65-cloud-refused', WIDE)
})

test('moved: files that are no longer where they were', async ({ home, start }) => {
  const folder = await makeShoot(home.filesFolder)
  const { app, page } = await start()
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused()
  await dropFolder(page, folder, 8)
  await rename(folder, join(home.filesFolder, 'moved'))
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByRole('group', { name: 'Files that were moved' })).toBeVisible()
  await keep(app, page, '70-moved')
})

test('words: an answer with lists, code and a link', async ({ home, start }) => {
  const answer = [
    'Here is what I would do:',
    '1. **Open** on the widest picture',
    '2. Cut to the beat of `song.mp3`',
    '- keep each clip below *four seconds*',
    '',
    '```',
    'title "Urban Dreams" in gold',
    '```',
    'More in [the guide](https://docs.example.com/guide).',
  ].join('\n')
  await keepChat(home.dataFolder, [{ wish: 'How would you begin?', answer }])
  const { app, page } = await start()
  await page.getByRole('button', { name: 'the guide (docs.example.com)' }).click()
  await keep(app, page, '71-answer-link', WIDE)
})
