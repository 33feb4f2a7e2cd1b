import type { Page } from '@playwright/test'

/** A place in the window, in CSS pixels from its top left. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** One drag from outside the window, by the steps Chromium itself distinguishes. */
export interface Drag {
  over(): Promise<void>
  drop(): Promise<void>
  leave(): Promise<void>
}

/**
 * Brings files or folders from outside over the window, as the desktop does, and holds them there.
 *
 * @param paths absolute paths; the page gets real File objects
 * @param at default: the middle of the window
 */
export async function startDrag(page: Page, paths: readonly string[], at?: Point): Promise<Drag> {
  const point = at ?? (await middleOf(page))
  const client = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  const send = (type: 'dragEnter' | 'dragOver' | 'drop' | 'dragCancel') =>
    client.send('Input.dispatchDragEvent', { type, ...point, data })
  const finish = async (type: 'drop' | 'dragCancel') => {
    await send(type)
    await client.detach()
  }
  await send('dragEnter')
  await send('dragOver')
  return {
    over: async () => void (await send('dragOver')),
    drop: () => finish('drop'),
    leave: () => finish('dragCancel'),
  }
}

/** Drops files or folders on the window. */
export async function dropPaths(page: Page, paths: readonly string[], at?: Point): Promise<void> {
  const drag = await startDrag(page, paths, at)
  await drag.drop()
}

function middleOf(page: Page): Promise<Point> {
  return page.evaluate(() => ({ x: Math.round(innerWidth / 2), y: Math.round(innerHeight / 2) }))
}
