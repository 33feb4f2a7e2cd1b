import type { EngineState } from '../../../shared/states/engine-state'
import type { ExportState } from '../../../shared/states/export-state'
import type { SettingsState } from '../../../shared/states/settings-state'

/** What is known of the program and the computer, in words of their own. */
export interface ReportFacts {
  readonly madeAtMs: number
  readonly program: Readonly<Record<string, string>>
  readonly computer: Readonly<Record<string, string>>
  readonly ffmpeg: readonly string[]
  readonly settings: SettingsState
  readonly engine: EngineState
  /** How the engine on this computer answers just now. */
  readonly localEngine: string
  readonly exports: readonly ExportState[]
  readonly projects: Readonly<Record<string, string | number>>
  readonly logLines: readonly string[]
}

/**
 * Everything somebody needs who looks for the cause of a problem: codes, numbers and states. Names of projects, films and
 * files, messages and sentences with facts in them are left out here; keys and places are taken out by `redact` after that.
 */
export function toReport(facts: ReportFacts): string {
  const { program, computer, ffmpeg, settings, engine, localEngine, exports, projects, logLines } = facts
  const sections: readonly [string, readonly string[]][] = [
    ['Program', toLines(program)],
    ['Computer', toLines(computer)],
    ['ffmpeg', ffmpeg],
    ['Settings', toLines(settingsOf(settings))],
    ['Engine', [...toLines(engineOf(engine)), `on this computer: ${localEngine}`]],
    ['Projects', toLines(projects)],
    ['Exports', exports.map(toJob)],
    [`Log, last ${logLines.length} lines`, logLines],
  ]
  const head = `Reelwright diagnostics, ${new Date(facts.madeAtMs).toISOString()}`
  return [head, ...sections.map(toSection)].join('\n\n') + '\n'
}

function toSection([title, lines]: readonly [string, readonly string[]]): string {
  return [`== ${title} ==`, ...(lines.length > 0 ? lines : ['(none)'])].join('\n')
}

const toLines = (facts: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${String(value)}`)

/** Folders and the pattern for names are the person's own words. */
function settingsOf({ model, language, languageChoice, theme, scale, stayOffline, engine, proxy }: SettingsState) {
  const ownModel = model.on ? `on, ${model.when}, key ${model.hasKey ? 'kept' : 'missing'}` : 'off'
  const way = proxy.hasPassword ? `${proxy.kind}, with a password` : proxy.kind
  return { language, languageChoice, theme, scale, stayOffline, engine, 'own model': ownModel, proxy: way }
}

function engineOf({ choice, phase, account, failure }: EngineState) {
  const kind = account && `${account.anonymous ? 'free' : 'own'}, key in ${account.kept}`
  return { choice, phase, account: kind, failure: failure?.code }
}

function toJob(job: ExportState): string {
  const { engine, format = 'mp4', ratio, startedAtMs, phase, progress } = job
  const percent = `${Math.round(progress * 100)} %`
  const started = new Date(startedAtMs).toISOString()
  return [started, engine, format, ratio, phase, percent, ...outcomeOf(job)]
    .filter((part) => part !== undefined)
    .join(', ')
}

function outcomeOf(job: ExportState): readonly string[] {
  if (job.phase === 'failed') return [job.failure.code]
  if (job.phase !== 'done') return []
  const { widthPx, heightPx, durationMs, sizeBytes } = job.file
  return [`${widthPx}x${heightPx}`, `${durationMs} ms`, `${sizeBytes} bytes`]
}
