import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { type CliFolder, cliFolder, eventsOf, makeMedia } from '../support/cli'

const outsideAddress = Object.values(networkInterfaces())
  .flat()
  .find((each) => each?.family === 'IPv4' && !each.internal)?.address

/** An address of this machine that does not look like it, and who came there. */
async function listenOutside() {
  let visits = 0
  const server = createServer((socket) => {
    visits += 1
    socket.on('error', () => undefined).destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, outsideAddress, resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { url: `https://${outsideAddress ?? ''}:${port ?? 0}`, visits: () => visits }
}

/** As the window leaves it. */
async function set(folder: string, settings: object): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings))
}
const programFolder = ({ data }: CliFolder): string => join(dirname(data), '.config', 'Reelwright')

it.runIf(outsideAddress).each([
  ['the settings of the program', programFolder],
  ['the settings in the folder that was named', ({ data }: CliFolder) => data],
])('goes nowhere while the person stays offline, by %s', async (_, folderOf) => {
  const service = await listenOutside()
  const person = await cliFolder()
  await makeMedia(person.work)
  const make = () =>
    person.start(['make', 'holiday', '--prompt', '3 second film', '--backend', 'cloud', '--json'], {
      NEMO_API_URL: service.url,
    })
  await set(folderOf(person), { theme: 'dark', stayOffline: true })

  const ended = await make().ended

  expect(ended.code).toBe(4)
  expect(eventsOf(ended).at(-1)).toMatchObject({
    type: 'failure',
    code: 'nemo.no-connection',
    message: expect.stringContaining('Stay offline is on') as string,
  })
  expect(service.visits()).toBe(0)

  await set(folderOf(person), { theme: 'dark', stayOffline: false })
  const { child } = make()
  await vi.waitFor(() => expect(service.visits()).toBeGreaterThan(0), { timeout: 30_000 })
  child.kill('SIGKILL')
})

it('makes films on this computer all the same', async () => {
  const person = await cliFolder()
  await makeMedia(person.work)
  await set(programFolder(person), { stayOffline: true })

  expect(await person.run(['make', 'holiday', '--prompt', '2 second film', '--output', 'film.mp4'])).toMatchObject({
    code: 0,
  })
})
