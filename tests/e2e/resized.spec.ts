import { expect, type Locator } from '@playwright/test'
import { keepChat } from '../support/kept-chat'
import { setLook } from './support/look'
import { test } from './support/test'

const LARGE = { widthPx: 1280, heightPx: 800, scale: 1 }
const SMALL = { widthPx: 900, heightPx: 600, scale: 1 }
const LARGE_TWICE = { ...LARGE, scale: 2 }
const SMALL_TWICE = { ...SMALL, scale: 2 }

const belowPx = (log: Locator): Promise<number> =>
  log.evaluate((box) => Math.round(box.scrollHeight - box.scrollTop - box.clientHeight))

test('the end of the conversation stays in sight however the window is made larger and smaller', async ({
  home,
  start,
}) => {
  // Lines that take fewer rows in a wider column, which moves the end up by itself.
  const answer = 'A sentence that goes on for a while. '.repeat(14)
  await keepChat(
    home.dataFolder,
    [0, 1, 2, 3].map((index) => ({ wish: `Wish ${index}`, answer })),
  )
  const { app, page } = await start()
  const log = page.getByRole('log')
  await expect.poll(() => belowPx(log)).toBeLessThanOrEqual(1)
  for (const look of [SMALL, LARGE, SMALL_TWICE, LARGE_TWICE, SMALL, LARGE]) {
    await setLook(app, page, look)
    expect(await log.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeGreaterThan(100)
    await expect.poll(() => belowPx(log), `${look.widthPx} at ${look.scale}`).toBeLessThanOrEqual(1)
  }
})

test('the list of commands leaves room for the box that it belongs to', async ({ start }) => {
  const { app, page } = await start()
  const message = page.getByRole('textbox', { name: 'Message' })
  await expect(message).toBeFocused()
  for (const look of [SMALL, LARGE_TWICE, SMALL_TWICE]) {
    await setLook(app, page, look)
    await message.fill('/')
    await expect(page.getByRole('listbox')).toBeInViewport()
    await expect(message, `${look.widthPx} at ${look.scale}`).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('button', { name: 'Send' })).toBeInViewport({ ratio: 1 })
    const [list, bar] = await Promise.all([
      page.getByRole('listbox').boundingBox(),
      page.getByRole('region', { name: 'Exports' }).boundingBox(),
    ])
    const send = await page.getByRole('button', { name: 'Send' }).boundingBox()
    expect((send?.y ?? Infinity) + (send?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
    expect(list?.height).toBeGreaterThan(60)
    await message.fill('')
  }
})
