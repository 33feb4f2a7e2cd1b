import { expect } from '@playwright/test'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ask, landmarks } from './support/person'
import { test } from './support/test'

test('an engine that crashes comes back by itself, and a crash of the program is noted on this computer only', async ({
  home,
  start,
}) => {
  const { app, page } = await start()
  const dumps = async (): Promise<number> => {
    const names = await readdir(join(home.dataFolder, 'crashes'), { recursive: true }).catch(() => [])
    return names.filter((name) => name.endsWith('.dmp')).length
  }
  await page.getByRole('button', { name: 'Try with sample photos' }).click()
  await ask(page, 'a 10-second film')
  const before = await engineOf()
  expect(before).toBeGreaterThan(0)
  process.kill(before, 'SIGSEGV')
  await expect.poll(dumps).toBe(1)
  // The note is there before the process is gone; until then a message still goes to it.
  await expect.poll(engineOf).not.toBe(before)

  await ask(page, 'make it 12 seconds')
  await expect(landmarks(page).preview.getByText(/0:12/).first()).toBeVisible({ timeout: 30_000 })
  expect([0, before]).not.toContain(await engineOf())

  const ended = once(app.process(), 'exit')
  await app.evaluate(() => void setTimeout(() => process.crash(), 0))
  await ended
  await expect.poll(dumps).toBe(2)
  const again = await start()
  await expect(again.page.getByText('make it 12 seconds').first()).toBeVisible()

  async function engineOf(): Promise<number> {
    const metrics = await app.evaluate((electron) => electron.app.getAppMetrics())
    return metrics.find(({ serviceName, name }) => [serviceName, name].includes('Reelwright engine'))?.pid ?? 0
  }
})
