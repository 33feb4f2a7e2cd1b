import { type ElectronApplication, type Page, expect } from '@playwright/test'
import { toPseudoText as said } from '../../src/renderer/words/pseudo'
import { setLook } from './support/look'
import { makeMediaFolder } from './support/media'
import { dropPaths } from './support/drop'
import { findCut, findOverlaps, findUntranslated } from './support/read-window'
import { keepScreens } from './support/screens'
import { test } from './support/test'

/** The names in this test, what is in every language as it is, and measures. */
const DATA =
  /^(English|New film|Room|4 second video|WEBM|MP3|PNG|\/|简体中文|Reelwright|IMG_|song|holiday|media|product|[\d., :×x/]+( ?(kB|MB|GB|px|s|%|fps|dB))?$|MP4|GIF|WebM|MOV|1080p|Ctrl|.*NemoVideo cloud$)/

/** Opens the page in the language that nobody speaks. */
async function speakPseudo(app: ElectronApplication, page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible()
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL('app://reelwright/index.html?en-XA'),
  )
  await expect(page.getByRole('textbox', { name: said('Message') })).toBeVisible()
}

test('every word of the window comes out of the tables and has room to grow', async ({ home, start }) => {
  const { app, page } = await start()
  await speakPseudo(app, page)
  const problems: string[] = []
  const read = async (screen: string): Promise<void> => {
    const found = [...(await findUntranslated(page, DATA)), ...(await findCut(page))]
    problems.push(...found.map((problem) => `${screen}: ${problem}`))
  }
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await read('first start')

  await press('Control+,')
  const sheet = page.getByRole('dialog')
  const tabs = await sheet.getByRole('tab').all()
  for (const tab of tabs) {
    await tab.click()
    await expect(sheet.getByRole('tabpanel')).toBeVisible()
    await read(`settings ${(await tab.textContent()) ?? ''}`)
  }
  await press('Escape')
  await expect(sheet).toBeHidden()
  for (const [screen, keys] of [
    ['palette', 'Control+k'],
    ['jobs', 'Control+j'],
  ] as const) {
    await press(keys)
    await expect(page.getByRole('dialog')).toBeVisible()
    await read(screen)
    await press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }

  await dropPaths(page, [await makeMediaFolder(home.filesFolder)])
  await expect(page.getByText('IMG_1.jpg').first()).toBeVisible()
  await page.getByRole('textbox', { name: said('Message') }).fill('4 second video with the title "Room"')
  await press('Enter')
  await expect(page.getByRole('button', { name: said('Export'), exact: true })).toBeEnabled({ timeout: 30_000 })
  await read('film')
  await setLook(app, page, { widthPx: 900, heightPx: 600 })
  await read('small window')
  await setLook(app, page, { widthPx: 1280, heightPx: 800 })
  await press('Control+Shift+e')
  await expect(page.getByRole('dialog')).toBeVisible()
  await read('export options')
  await press('Escape')
  await page
    .getByRole('region', { name: said('Timeline') })
    .getByRole('button', { name: said('Room').slice(1, -1) })
    .dblclick()
  await expect(page.getByRole('combobox').first()).toBeVisible()
  await read('card of words')
  const [fieldFont, pageFont] = await page.evaluate(() =>
    ['select', 'body'].map(
      (name) => getComputedStyle(document.querySelector(name) ?? document.documentElement).fontFamily,
    ),
  )
  expect(fieldFont, 'fields are written in the letters of the page').toBe(pageFont)
  await press('Escape')
  await page.evaluate(() => (document.documentElement.dir = 'rtl'))
  await keepScreens(app, page, 'rtl-film')
  problems.push(
    ...(await findOverlaps(page, 'button, input, textarea, section[aria-label]')).map((each) => `rtl: ${each}`),
  )
  // The page asks for its direction when it is drawn anew.
  await setLook(app, page, { theme: 'dark' })
  await press('Control+,')
  const [tabBox, panelBox] = await Promise.all([
    sheet.getByRole('tablist').boundingBox(),
    sheet.getByRole('tabpanel').boundingBox(),
  ])
  expect(tabBox?.x, 'the list of settings stands on the right').toBeGreaterThan(panelBox?.x ?? Infinity)

  expect([...new Set(problems)]).toEqual([])
})
