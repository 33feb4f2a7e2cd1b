import type { BrowserWindow } from 'electron'
import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { whenDrawn } from '../../../src/main/shell/first/when-drawn'

/** Of a window, what is heard from it. */
function aWindow(): EventEmitter & { readonly webContents: EventEmitter } {
  return Object.assign(new EventEmitter(), { webContents: new EventEmitter() })
}

/** Whether waiting is over once everything that was said has been heard. */
async function isOverAfter(
  said: (window: ReturnType<typeof aWindow>, asksForMore: () => void) => void,
): Promise<boolean> {
  const window = aWindow()
  let over = false
  let asksForMore = (): void => undefined
  const asked = new Promise<void>((resolve) => (asksForMore = resolve))
  void whenDrawn(window as unknown as BrowserWindow, asked).then(() => (over = true))
  said(window, asksForMore)
  await new Promise(setImmediate)
  return over
}

it('does not take a window that could be shown for one that is drawn', async () => {
  expect(await isOverAfter((window) => window.emit('ready-to-show'))).toBe(false)
})

it('is over when the page asks for more, which it does when its first frame is on the screen', async () => {
  expect(await isOverAfter((_window, asksForMore) => asksForMore())).toBe(true)
})

it('waits for nothing from a window that will not draw', async () => {
  expect(await isOverAfter((window) => window.emit('closed'))).toBe(true)
  expect(await isOverAfter((window) => window.webContents.emit('did-fail-load'))).toBe(true)
  expect(await isOverAfter((window) => window.webContents.emit('render-process-gone'))).toBe(true)
})
