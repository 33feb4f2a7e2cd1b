import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import { isPublicAddress } from '../../src/main/host/public-lookup'

it.each([
  ['127.0.0.1', 4],
  ['127.8.9.1', 4],
  ['0.0.0.0', 4],
  ['10.1.2.3', 4],
  ['100.100.0.1', 4],
  ['169.254.169.254', 4],
  ['172.31.255.255', 4],
  ['192.168.0.10', 4],
  ['255.255.255.255', 4],
  ['::1', 6],
  ['::', 6],
  ['::ffff:127.0.0.1', 6],
  ['::ffff:7f00:1', 6],
  ['fd00::1', 6],
  ['fe80::1', 6],
])('knows %s for an address inside', (address, family) => {
  expect(isPublicAddress(address, family)).toBe(false)
})

it.each([
  ['93.184.216.34', 4],
  ['172.32.0.1', 4],
  ['2606:2800:220:1::1', 6],
  ['::ffff:8.8.8.8', 6],
])('knows %s for an address outside', (address, family) => {
  expect(isPublicAddress(address, family)).toBe(true)
})

it('does not connect to a name that leads inside, where another connection would', async () => {
  let asked = 0
  const server = createServer((_, response) => {
    asked += 1
    response.end('inside')
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { network } = createNodeHost()
  const [open, publicOnly] = [network.dispatcher(), network.dispatcher({ publicOnly: true })]
  onTestFinished(async () => {
    await Promise.all([open.destroy(), publicOnly.destroy()])
    server.close()
  })
  const request = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    path: '/',
    method: 'GET',
  } as const

  await expect(publicOnly.request(request)).rejects.toMatchObject({ code: 'ENOTFOUND' })
  expect(asked).toBe(0)
  expect((await open.request(request)).statusCode).toBe(200)
})
