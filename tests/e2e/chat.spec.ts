import { type ElectronApplication, type Page, expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keepChat } from '../support/kept-chat'
import { expectNoBarriers } from './support/barriers'
import { copyFiles, copyPicture } from './support/clipboard'
import { catchLinks } from './support/cloud'
import { makeMediaFolder } from './support/media'
import { ask, dropFolder, landmarks } from './support/person'
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

test('everything is found by its name, by keyboard alone', async ({ home, start }) => {
  await keepChat(home.dataFolder, [{ wish: 'Hello', answer: 'Hello.' }])
  const { app, page, pageErrors } = await start()
  const { conversation } = landmarks(page)
  const search = page.getByRole('combobox', { name: 'Search or run a command' })
  const file = join(home.filesFolder, 'talk.md')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await expect(conversation.getByText('Hello.')).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(search).toBeFocused()
  await keepScreens(app, page, 'palette')
  await expectNoBarriers(app, page)
  await page.keyboard.type('conversation save')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(search).toBeHidden()
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toMatch(/\*\*You\*\*[^]*Hello[^]*\*\*Reelwright\*\*/)
  await expect(message(page)).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('settings network')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Network', selected: true })).toBeVisible()
  await page.getByRole('button', { name: 'Close the settings' }).press('Enter')

  await message(page).focus()
  await page.keyboard.type('/')
  const commands = page.getByRole('listbox', { name: 'Commands' })
  await expect(commands.getByRole('option')).not.toHaveCount(0)
  await keepScreens(app, page, 'slash')
  await expectNoBarriers(app, page)
  await page.keyboard.type('he')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await keepScreens(app, page, 'shortcuts')
  await expectNoBarriers(app, page)
  await page.keyboard.press('Escape')
  await expect(message(page)).toBeFocused()
  await expect(message(page)).toHaveValue('')

  await page.keyboard.type('/credits')
  await page.keyboard.press('Enter')
  await expect(conversation.getByText('credits', { exact: true })).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(message(page)).toHaveValue('credits')
  await message(page).fill('/home/me')
  await expect(commands).toHaveCount(0)
  expect(pageErrors).toEqual([])
})

test('a key that ends the choice of an input method sends nothing', async ({ start }) => {
  const { page } = await start()
  const { conversation } = landmarks(page)
  await expect(message(page)).toBeFocused()
  const client = await page.context().newCDPSession(page)

  await client.send('Input.imeSetComposition', { text: '你好', selectionStart: 2, selectionEnd: 2 })
  await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 13 })
  await expect(message(page)).toHaveValue('你好')
  await expect(conversation.getByRole('article')).toHaveCount(0)

  await client.send('Input.insertText', { text: '你好' })
  await page.keyboard.press('Enter')
  await expect(conversation.getByRole('article', { name: 'You' })).toHaveText('你好')
})

test('a part of what was understood is changed where it stands, and the change is taken back', async ({
  home,
  start,
}) => {
  const { app, page } = await start()
  const { conversation, timeline } = landmarks(page)
  const clip = timeline.getByRole('button', { name: /^Clip 3 of 3/ })
  await dropFolder(page, await makeMediaFolder(home.filesFolder), 4)
  await ask(page, '6 second video')
  await expect(clip).toHaveAccessibleName(/ 6\.0/)

  await conversation.getByRole('button', { name: /^Length: .*Change$/ }).click()
  await keepScreens(app, page, 'chip')
  await page.getByRole('menuitemradio', { name: '10 seconds' }).click()
  await expect(clip).toHaveAccessibleName(/ 10\.0/)

  await conversation.getByRole('button', { name: 'Undo this' }).click()
  await expect(clip).toHaveAccessibleName(/ 6\.0/)
})
