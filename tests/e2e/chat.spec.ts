import { type ElectronApplication, type Page, expect } from '@playwright/test'
import { join } from 'node:path'
import { keepChat } from '../support/kept-chat'
import { copyFiles, copyPicture } from './support/clipboard'
import { catchLinks } from './support/cloud'
import { makeMediaFolder } from './support/media'
import { landmarks } from './support/person'
import { keepScreens } from './support/screens'
import { test } from './support/test'

const message = (page: Page) => page.getByRole('textbox', { name: 'Message' })

async function paste(app: ElectronApplication, page: Page): Promise<void> {
  await message(page).focus()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste())
}

test('an answer’s links name their host, and open outside only when a person agrees', async ({ home, start }) => {
  const answer = [
    'See [the guide](https://docs.example.com/guide?a=1), [a file](file:///etc/passwd), [a script](javascript:alert(1)),',
    '[plain](http://example.com/) and [a disguise](https://bank.example@evil.example/).',
  ].join(' ')
  await keepChat(home.dataFolder, [{ wish: 'Help', answer }])
  const { app, page } = await start()
  const { conversation } = landmarks(page)
  const opened = await catchLinks(app)

  await expect(conversation.getByRole('button', { name: 'the guide (docs.example.com)' })).toBeVisible()
  for (const name of ['a file', 'a script', 'plain', 'a disguise']) {
    await expect(conversation.getByText(name)).toBeVisible()
    await expect(conversation.getByRole('button', { name })).toHaveCount(0)
  }
  const link = conversation.getByRole('button', { name: 'the guide (docs.example.com)' })
  const question = page.getByRole('dialog', { name: 'Open docs.example.com in the browser?' })
  await link.click()
  await keepScreens(app, page, 'link')
  await question.getByRole('button', { name: 'Not now' }).click()
  expect(await opened.jsonValue()).toEqual([])
  await link.click()
  await question.getByRole('button', { name: 'Open' }).click()
  await expect.poll(() => opened.jsonValue()).toEqual(['https://docs.example.com/guide?a=1'])

  const refused = await page.evaluate(() =>
    Promise.all(
      ['http://example.com/', 'file:///etc/passwd', 'javascript:alert(1)', 'https://bank.example@evil.example/'].map(
        async (url) => (await window.reelwright.ask('chat.open-link', { url })).ok,
      ),
    ),
  )
  expect(refused).toEqual([false, false, false, false])
  expect(await opened.jsonValue()).toHaveLength(1)
})

test('pictures and files are pasted into the box as media, words as words', async ({ home, start }) => {
  const folder = await makeMediaFolder(home.filesFolder)
  const { app, page } = await start()
  const { conversation, media } = landmarks(page)
  await expect(message(page)).toBeVisible()

  await copyPicture(app, join(folder, 'IMG_1.jpg'))
  await paste(app, page)
  await expect(media.getByText('1 file', { exact: false })).toBeVisible()
  await expect(media.getByText('Pasted picture.png')).toBeVisible()

  await copyFiles(app, [join(folder, 'IMG_2.jpg'), join(folder, 'song.mp3')])
  await paste(app, page)
  await expect(media.getByText('IMG_2.jpg')).toBeVisible()
  await expect(media.getByText('song.mp3')).toBeVisible()
  await expect(message(page)).toHaveValue('')

  await app.evaluate(({ clipboard }) => clipboard.writeText('calm and slow'))
  await paste(app, page)
  await expect(message(page)).toHaveValue('calm and slow')
  expect(await conversation.count()).toBe(1)
})
