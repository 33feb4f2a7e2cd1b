import { type Page, expect } from '@playwright/test'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { toHostileCalls } from './support/hostile'
import { test } from './support/test'

/** Playwright itself evaluates past the page's policy; a timer's text is evaluated by the page. */
function attackEval(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((done) => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => done(violatedDirective))
        setTimeout('window.inlineRan = true' as unknown as () => void, 0)
        setTimeout(() => done('ran'), 500)
      }),
  )
}

test('the page has no Node and no rights, and its frames not even the bridge', async ({ start }) => {
  const { page } = await start()

  expect(
    await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in window)),
  ).toEqual([])
  expect(
    await page.evaluate(() => navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state)),
  ).toBe('denied')
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
  expect(Object.keys(await page.evaluate(() => ({ ...window.reelwright }))).sort()).toEqual([
    'ask',
    'listen',
    'pathOf',
    'platform',
  ])
  const bridgeOfFrame = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    const loaded = new Promise((done) => frame.addEventListener('load', done))
    document.body.append(frame)
    await loaded
    return typeof (frame.contentWindow as unknown as { reelwright?: unknown }).reelwright
  })
  expect(bridgeOfFrame).toBe('undefined')
})

test('nothing from outside is loaded, run, opened or gone to', async ({ start }) => {
  const hits: string[] = []
  const server = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*').end('outside')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { app, page } = await start()
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible()
  const address = page.url()

  await page.evaluate((address) => {
    const add = (html: string): void => document.body.insertAdjacentHTML('beforeend', html)
    add(
      `<img src="${address}/image"><iframe src="${address}/frame"></iframe><iframe src="file:///etc/passwd"></iframe>`,
    )
    add(
      `<link rel="stylesheet" href="${address}/style"><object data="${address}/object"></object><webview src="${address}/view"></webview>`,
    )
    add(
      `<form id="form" method="post" action="${address}/form"></form><a id="link" href="${address}/link">x</a><a id="file" href="file:///etc/passwd">x</a>`,
    )
    const script = document.createElement('script')
    script.textContent = 'window.inlineRan = true'
    document.body.append(script)
    const remote = document.createElement('script')
    remote.src = `${address}/script`
    document.body.append(remote)
    window.open(`${address}/window`)
    window.open('file:///etc/passwd')
    document.querySelector<HTMLFormElement>('#form')?.submit()
    document.querySelector<HTMLElement>('#link')?.click()
    document.querySelector<HTMLElement>('#file')?.click()
    navigator.sendBeacon(`${address}/beacon`)
  }, outside)
  const fetched = await page.evaluate(
    (address) =>
      fetch(`${address}/fetch`).then(
        () => 'reached',
        () => 'refused',
      ),
    outside,
  )
  const read = await page.evaluate(() =>
    fetch('file:///etc/passwd').then(
      () => 'reached',
      () => 'refused',
    ),
  )
  const climbed = await page.evaluate(() =>
    fetch('app://reelwright/..%2f..%2fpackage.json').then(({ status }) => status),
  )
  const worked = await page.evaluate(() => {
    try {
      return typeof new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
    } catch {
      return 'refused'
    }
  })
  // Whatever was going to leave has left by the time a round trip of the page itself is over.
  await page.evaluate(() => fetch('app://reelwright/index.html').then((answer) => answer.text()))

  expect({ fetched, read, climbed, worked }).toEqual({
    fetched: 'refused',
    read: 'refused',
    climbed: 404,
    worked: 'refused',
  })
  expect(await page.evaluate(() => 'inlineRan' in window)).toBe(false)
  expect(await attackEval(page)).toBe('script-src')
  expect(hits).toEqual([])
  expect(page.url()).toBe(address)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  server.close()
})

test('no request does anything with input that it was not made for', async ({ start }) => {
  const { app, page } = await start()
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible()

  const accepted = await page.evaluate(async ({ names, inputs }) => {
    const cyclic: Record<string, unknown> = {}
    cyclic['self'] = cyclic
    const tries = names.flatMap((name) => [...inputs, cyclic, undefined].map((input) => ({ name, input })))
    const huge = 'x'.repeat(10_000_000)
    tries.push({ name: 'chat.send', input: huge }, { name: 'media.add', input: { paths: [huge] } })
    const answers = await Promise.all(
      tries.map(async ({ name, input }) => {
        // What cannot be copied to main at all is refused on this side.
        const answer = await window.reelwright.ask(name, input as never).catch(() => ({ ok: false }))
        return answer.ok ? [`${name} took ${String(input)}`] : []
      }),
    )
    return answers.flat()
  }, toHostileCalls())

  expect(accepted).toEqual([])
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible()
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})
