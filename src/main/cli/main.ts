import { CommanderError } from 'commander'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { ReelwrightError } from '../../shared/failures/failure'
import { toFailure } from '../../shared/failures/to-failure'
import { Language, toLanguage } from '../../shared/language'
import { takeModelEnvironment } from '../engine/model/model-environment'
import { findDataFolder } from '../host/data-folder'
import type { OfflineSwitch } from '../host/offline-switch'
import type { Host } from '../host/ports'
import type { ProxySwitch } from '../host/proxies'
import { readSharedSettings } from '../host/shared-settings'
import { takeCloudEnvironment } from '../nemo/connect-cloud'
import { EXIT, type ExitCode, toExitCode } from './exit-codes'
import { createHumanOutput } from './human-output'
import { type Output, createJsonOutput } from './output'
import { type CommonOptions, createProgram } from './program'
import type { Command, Run } from './run'
import { toUsageError } from './usage-error'
import { WORDS } from './words'
import { type Program, type Workshop, openWorkshop } from './workshop'

/** What the process gives to the command line. */
export interface CliProcess {
  readonly host: Host
  /** The one that the host's network obeys. */
  readonly offline: OfflineSwitch
  /** The ways that the host's network goes. */
  readonly proxies: ProxySwitch
  readonly args: readonly string[]
  readonly environment: Record<string, string | undefined>
  readonly workFolder: string
  readonly version: string
  readonly program: Program
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  /** Aborted by Ctrl-C and by an end that others ask for. */
  readonly signal: AbortSignal
}

/** Runs one command line to its end. Never throws: what goes wrong is said, and is in the answer. */
export async function runCommandLine(cli: CliProcess): Promise<ExitCode> {
  const language = languageOf(cli)
  const words = WORDS[language]
  let ending: ExitCode = EXIT.done
  const program = createProgram(words, cli.version, async (command, input, options, manner) => {
    const started = { command, input, options, endsItself: manner?.endsItself === true }
    ending = await runCommand(cli, language, started)
  })
  if (cli.args.length === 0) {
    program.outputHelp()
    return EXIT.usage
  }
  try {
    await program.parseAsync(cli.args, { from: 'user' })
    return ending
  } catch (thrown) {
    const error = thrown instanceof CommanderError ? toUsageError(thrown, words) : thrown
    if (error === undefined) return EXIT.done
    return sayFailure(createOutput(cli, language, { json: cli.args.includes('--json') }), error, language)
  }
}

/** Needed before the line is read, because the words of its help depend on it. */
function languageOf({ args, environment }: CliProcess): Language {
  const named = args.find((_, index) => args[index - 1] === '--lang') ?? /--lang=(\S+)/.exec(args.join(' '))?.[1]
  const { LC_ALL: all, LC_MESSAGES: messages, LANG: lang } = environment
  return Language.safeParse(named).data ?? toLanguage(all || messages || lang)
}

function createOutput(cli: CliProcess, language: Language, options: Partial<CommonOptions>): Output {
  const { stdout, stderr, host } = cli
  const parts = { stdout, stderr, quiet: options.quiet === true, verbose: options.verbose === true }
  return options.json ? createJsonOutput(parts, () => host.clock.nowMs()) : createHumanOutput(parts, language)
}

interface Started<A> {
  readonly command: Command<A>
  readonly input: A
  readonly options: CommonOptions
  readonly endsItself: boolean
}

async function runCommand<A>(cli: CliProcess, language: Language, started: Started<A>): Promise<ExitCode> {
  const { command, input, options, endsItself } = started
  const { output, silence } = createSilenceable(createOutput(cli, language, options))
  const lost = new AbortController()
  const signal = AbortSignal.any([cli.signal, lost.signal])
  let opened: Promise<Workshop> | undefined
  const toRun = async (): Promise<Run> => {
    const homeFolder = homedir()
    const { host, offline, proxies, environment, workFolder, program } = cli
    const found = findDataFolder({ platform: process.platform, environment, homeFolder })
    const dataFolder = resolve(workFolder, options.dataDir ?? found)
    const settings = await readSharedSettings(
      host.files,
      [settingsFolder(environment, homeFolder), dataFolder],
      environment,
    )
    offline.set(settings.stayOffline)
    proxies.set(settings.proxy)
    const cloud = takeCloudEnvironment(environment)
    const model = takeModelEnvironment(environment, settings.proxy)
    const onLost = (): void => lost.abort(new ReelwrightError('store.in-use'))
    const parts = {
      host,
      dataFolder,
      homeFolder,
      program,
      cloud,
      model,
      offline,
      language,
      backend: options.backend,
      output,
      signal,
      onLost,
    }
    return { ...parts, words: WORDS[language], workFolder, workshop: () => (opened ??= openWorkshop(parts)) }
  }
  try {
    const work = command(await toRun(), input)
    return await (endsItself ? work : untilStopped(work, signal))
  } catch (thrown) {
    const ending = sayFailure(output, thrown, language)
    silence()
    return ending
  } finally {
    await (await opened?.catch(() => undefined))?.close()
  }
}

/** Where the window keeps its settings, wherever projects are. */
function settingsFolder({ APPDATA, XDG_CONFIG_HOME }: CliProcess['environment'], homeFolder: string): string {
  return findDataFolder({ platform: process.platform, environment: { APPDATA, XDG_CONFIG_HOME }, homeFolder })
}

/** An output that says nothing more after a command's last word, while its work is still being put down. */
function createSilenceable(inner: Output): { output: Output; silence: () => void } {
  let isSilent = false
  const output: Output = {
    event: (event) => (isSilent ? undefined : inner.event(event)),
    log: inner.log,
  }
  return { output, silence: () => void (isSilent = true) }
}

/** The work, or the reason why the person no longer waits for it. What is under way is put down when the workshop closes. */
async function untilStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = new Promise<never>((_, reject) => {
    const stop = (): void => reject(signal.reason instanceof Error ? signal.reason : new ReelwrightError('interrupted'))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  work.catch(() => undefined)
  return Promise.race([work, stopped])
}

function sayFailure(output: Output, thrown: unknown, language: Language): ExitCode {
  const failure = toFailure(thrown, language)
  output.event({ type: 'failure', ...failure })
  for (let error: unknown = thrown; error instanceof Error; error = error.cause)
    output.log(error.stack ?? error.message)
  return toExitCode(failure.code)
}
