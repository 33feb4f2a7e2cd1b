import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { ReelwrightError } from '../../shared/failures/failure'
import { toFailure } from '../../shared/failures/to-failure'
import type { Answer } from '../../shared/ipc/bridge'
import { type Handlers, type Input, type Output, type RequestName, requests } from '../../shared/ipc/contract'
import type { Language } from '../../shared/language'
import { log } from './log'
import { isOurs } from './page-origin'

interface RequestParts {
  /** Called for every request, so that one that comes before everything has started simply waits. */
  readonly handlers: () => Promise<Handlers>
  readonly language: () => Language
}

/** Answers what the page asks, and only that: by name, from our own page, with input of the right form. */
export function serveRequests(parts: RequestParts): void {
  for (const name of Object.keys(requests).filter(isRequestName)) {
    ipcMain.handle(`ask:${name}`, (event, input: unknown) => answer(name, event, input, parts))
  }
}

const isRequestName = (name: string): name is RequestName => name in requests

async function answer<N extends RequestName>(
  name: N,
  event: IpcMainInvokeEvent,
  input: unknown,
  { handlers, language }: RequestParts,
): Promise<Answer<Output<N>>> {
  try {
    checkSender(event)
    const checked = readInput(name, input)
    const handle: Handlers[N] = (await handlers())[name]
    return { ok: true, value: await handle(checked) }
  } catch (thrown) {
    log.warn(`${name} failed`, thrown)
    return { ok: false, failure: toFailure(thrown, language()) }
  }
}

/** Only the page itself may ask: no frame inside it, and no other page that might come to stand in its place. */
function checkSender({ senderFrame }: IpcMainInvokeEvent): void {
  if (senderFrame && senderFrame.parent === null && isOurs(senderFrame.url)) return
  throw new ReelwrightError('unexpected', {}, { log: 'A request came from a page that is not ours.' })
}

function readInput<N extends RequestName>(name: N, input: unknown): Input<N> {
  const result = requests[name].input.safeParse(input)
  if (result.success) return result.data as Input<N>
  throw new ReelwrightError('unexpected', {}, { cause: result.error, log: `${name} came with input of another form.` })
}
