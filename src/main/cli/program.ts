import { Argument, InvalidArgumentError, Command as Parser, Option } from 'commander'
import { HandOffKind } from '../../shared/hand-off'
import { chat } from './commands/chat'
import { credits } from './commands/credits'
import { exportProject } from './commands/export'
import { type MakeInput, make } from './commands/make'
import { open } from './commands/open'
import { projects } from './commands/projects'
import { resume } from './commands/resume'
import { serve } from './commands/serve'
import { status } from './commands/status'
import { redo, undo } from './commands/step-back'
import { upload } from './commands/upload'
import type { Command } from './run'
import type { CliWords } from './words'

/** Options every command takes, as they were typed. */
export interface CommonOptions {
  readonly backend: 'local' | 'cloud'
  readonly dataDir?: string
  readonly json?: boolean
  readonly lang?: string
  readonly quiet?: boolean
  readonly verbose?: boolean
}

/** Runs a command once its line was understood. `endsItself`: it ends in order when the person wants to stop, and well. */
export type Start = <A>(
  command: Command<A>,
  input: A,
  options: CommonOptions,
  manner?: { readonly endsItself: boolean },
) => Promise<void>

/** The grammar of the command line. Throws commander's own errors, which `usage-error.ts` puts into words. */
export function createProgram(words: CliWords, version: string, start: Start): Parser {
  const program = withCommonOptions(new Parser('reelwright'), words)
    .description(words.program)
    .version(version, '--version', words.options.version)
    .helpCommand('help [command]', words.commands.help)
  const path = new Argument('<path...>', words.arguments.path)
  const project = new Argument('<project>', words.arguments.project)

  /** A command with these arguments; `run` gets their values and all options. */
  const add = <V extends unknown[], O>(
    name: keyof CliWords['commands'],
    args: readonly Argument[],
    run: (options: CommonOptions & O, ...values: V) => Promise<void>,
  ): Parser => {
    const parser = program.command(name).description(words.commands[name])
    for (const argument of args) parser.addArgument(argument)
    return parser.action((...given: unknown[]) => {
      const values = given.slice(0, args.length) as V
      return run(parser.optsWithGlobals(), ...values)
    })
  }
  const addForProject = (name: keyof CliWords['commands'], command: Command<{ project: string }>): Parser =>
    add(name, [project], (options, named: string) => start(command, { project: named }, options))
  const addPlain = (name: keyof CliWords['commands'], command: Command<object>): Parser =>
    add(name, [], (options) => start(command, {}, options))

  add('make', [path], (options: CommonOptions & Omit<MakeInput, 'paths'>, paths: string[]) =>
    start(make, { ...options, paths }, options),
  )
    .requiredOption('--prompt <text>', words.options.prompt, readWords)
    .option('--output <file>', words.options.output)
    .option('--convert', words.options.convert)
    .addOption(new Option('--ratio <ratio>', words.options.ratio).choices(['16:9', '9:16', '1:1', '4:5']))
  add('chat', [project], (options: CommonOptions & { message: string }, named: string) =>
    start(chat, { project: named, message: options.message }, options),
  ).requiredOption('--message <text>', words.options.message, readWords)
  add('upload', [project, path], (options: CommonOptions & { convert?: boolean }, named: string, paths: string[]) =>
    start(upload, { ...options, project: named, paths }, options),
  ).option('--convert', words.options.convert)
  addForProject('status', status)
  add('export', [project], (options: CommonOptions & { output?: string; as?: HandOffKind }, named: string) =>
    start(exportProject, { ...options, project: named }, options),
  )
    .option('--output <file>', words.options.output)
    .addOption(new Option('--as <form>', words.options.as).choices(HandOffKind.options))
  addForProject('undo', undo)
  addForProject('redo', redo)
  addPlain('credits', credits)
  addPlain('projects', projects)
  addForProject('open', open)
  addPlain('resume', resume)
  add('serve', [], (options: CommonOptions & { port: number }) =>
    start(serve, { port: options.port }, options, { endsItself: true }),
  ).addOption(new Option('--port <number>', words.options.port).default(0, '0').argParser(readPort))
  return program
}

/** Options that stand before or behind a command's name, and errors that are thrown instead of printed. */
function withCommonOptions(parser: Parser, words: CliWords): Parser {
  const { options, titles } = words
  return parser
    .addOption(new Option('--backend <engine>', options.backend).choices(['local', 'cloud']).default('local'))
    .option('--data-dir <folder>', options.dataDir)
    .option('--json', options.json)
    .addOption(new Option('--lang <language>', options.lang).choices(['en', 'zh-CN']))
    .option('--quiet', options.quiet)
    .option('--verbose', options.verbose)
    .helpOption('--help', options.help)
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => titles[title as keyof typeof titles] ?? title })
    .configureOutput({ writeErr: () => undefined })
    .exitOverride()
}

/** Nothing was said when a variable of a script was empty: that is told before anything is made of it. */
function readWords(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError(text)
  return text
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError(text)
  return port
}
