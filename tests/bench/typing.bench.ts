import type { Page } from '@playwright/test'
import { test } from '../e2e/support/test'
import { keepChat, longChat } from '../support/kept-chat'
import { keepFigures } from './frames'
import { startTalkativeCloud } from './talkative-cloud'

const MESSAGES = 5000
const KEYS = 200

type Typing = typeof globalThis & { glyphsMs: number[] }

/** From now on, the page notes how long each key takes from the press to the picture with its letter. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const glyphsMs: number[] = []
    ;(globalThis as Typing).glyphsMs = glyphsMs
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          // A message is taken once the frame is drawn.
          const drawn = new MessageChannel()
          drawn.port1.onmessage = () => void glyphsMs.push(performance.now() - timeStamp)
          drawn.port2.postMessage(undefined)
        })
      },
      { capture: true },
    )
  })
}

test('letters appear while an answer streams into a conversation of 5,000 messages', async ({ home, start }) => {
  await keepChat(home.dataFolder, longChat(MESSAGES), 'cloud')
  const cloud = await startTalkativeCloud()
  const { page } = await start({ environment: { NEMO_API_URL: cloud.url } })
  const message = page.getByRole('textbox', { name: 'Message' })
  await message.fill('Tell me a story')
  await page.keyboard.press('Enter')
  await page.getByText(/word 40 /).waitFor()
  await watchKeys(page)

  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('abcdefgh'.charAt(key % 8))
    await page.waitForTimeout(30)
  }

  const glyphsMs = (await page.evaluate(() => (globalThis as Typing).glyphsMs)).toSorted((one, other) => one - other)
  const at = (share: number): number => Math.round(glyphsMs[Math.floor(glyphsMs.length * share)] ?? Number.NaN)
  await keepFigures('typing', { keys: glyphsMs.length, medianMs: at(0.5), p95Ms: at(0.95), mostMs: at(0.999) })
  await cloud.close()
})
