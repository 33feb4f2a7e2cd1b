import { type BrowserWindow, dialog } from 'electron'
import { hostname, homedir, userInfo } from 'node:os'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { Handlers } from '../../../shared/ipc/contract'
import type { Language } from '../../../shared/language'
import type { HandlerParts } from '../handler-parts'
import { WORDS } from '../words'
import { gatherFacts } from './gather'
import { redact } from './redact'
import { toReport } from './report'

type DiagnosticsHandlers = Pick<Handlers, Extract<keyof Handlers, `diagnostics.${string}`>>

/** A report is read in the window first; what is saved is what was read, to the letter. */
export function createDiagnosticsHandlers(parts: HandlerParts): DiagnosticsHandlers {
  const { host, settings, window, secrets } = parts
  let made: string | undefined
  return {
    'diagnostics.make': async () => {
      const facts = await gatherFacts(parts)
      const known = { secrets: await secrets(), homeFolder: homedir(), userName: userOf(), computerName: hostname() }
      made = redact(toReport(facts), known)
      return { text: made }
    },
    'diagnostics.save': async () => {
      if (made === undefined) throw new ReelwrightError('unexpected', {}, { log: 'There is no report to save yet.' })
      const day = new Date(host.clock.nowMs()).toISOString().slice(0, 10)
      const path = await choosePlace(window.current(), `reelwright-diagnostics-${day}.txt`, settings.state().language)
      if (path === undefined) return { saved: false }
      await host.files.writeFile(path, made)
      return { saved: true }
    },
  }
}

/** Where a system knows no name for the user, there is none to take out. */
function userOf(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

async function choosePlace(
  window: BrowserWindow | undefined,
  defaultPath: string,
  language: Language,
): Promise<string | undefined> {
  const { saveDiagnostics: title, plainText: name } = WORDS[language]
  const options = { title, defaultPath, filters: [{ name, extensions: ['txt'] }] }
  const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return filePath === '' ? undefined : filePath
}
