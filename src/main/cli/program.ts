import { Argument, InvalidArgumentError, Command as Parser, Option } from 'commander'
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
  const program = new Parser('reelwright').description(words.program)
  prepare(program, words)
  program.version(version, '--version', words.options.version)
  program.helpCommand('help [command]', words.commands.help)
  const path = new Argument('<path...>', words.arguments.path)
  const project = new Argument('<project>', words.arguments.project)

  const add = (name: keyof CliWords['commands'], ...args: Argument[]): Parser => {
    const parser = program.command(name).description(words.commands[name])
    for (const argument of args) parser.addArgument(argument)
    return prepare(parser, words)
  }
  /** A command whose only word is a project. */
  const addForProject = (name: keyof CliWords['commands'], command: Command<{ project: string }>): Parser =>
    add(name, project).action((named: string, options: CommonOptions) => start(command, { project: named }, options))
  const addPlain = (name: keyof CliWords['commands'], command: Command<object>): Parser =>
    add(name).action((options: CommonOptions) => start(command, {}, options))

  add('make', path)
    .requiredOption('--prompt <text>', words.options.prompt)
    .option('--output <file>', words.options.output)
    .addOption(new Option('--ratio <ratio>', words.options.ratio).choices(['16:9', '9:16', '1:1', '4:5']))
    .action((paths: string[], options: CommonOptions & Omit<MakeInput, 'paths'>) =>
      start(make, { ...options, paths }, options),
    )
  add('chat', project)
    .requiredOption('--message <text>', words.options.message)
    .action((named: string, options: CommonOptions & { message: string }) =>
      start(chat, { project: named, message: options.message }, options),
    )
  add('upload', project, path).action((named: string, paths: string[], options: CommonOptions) =>
    start(upload, { project: named, paths }, options),
  )
  addForProject('status', status)
  add('export', project)
    .option('--output <file>', words.options.output)
    .action((named: string, options: CommonOptions & { output?: string }) =>
      start(exportProject, { ...options, project: named }, options),
    )
  addForProject('undo', undo)
  addForProject('redo', redo)
  addPlain('credits', credits)
  addPlain('projects', projects)
  addForProject('open', open)
  addPlain('resume', resume)
  add('serve')
    .addOption(new Option('--port <number>', words.options.port).default(0, '0').argParser(readPort))
    .action((options: CommonOptions & { port: number }) =>
      start(serve, { port: options.port }, options, { endsItself: true }),
    )
  return program
}

/** What every command has: the common options, and errors that are thrown instead of printed. */
function prepare(parser: Parser, words: CliWords): Parser {
  const { options, titles } = words
  return parser
    .addOption(new Option('--backend <engine>', options.backend).choices(['local', 'cloud']).default('local'))
    .option('--data-dir <folder>', options.dataDir)
    .option('--json', options.json)
    .addOption(new Option('--lang <language>', options.lang).choices(['en', 'zh-CN']))
    .option('--quiet', options.quiet)
    .option('--verbose', options.verbose)
    .helpOption('--help', options.help)
    .configureHelp({ styleTitle: (title) => titles[title as keyof typeof titles] ?? title })
    .configureOutput({ writeErr: () => undefined })
    .exitOverride()
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError(text)
  return port
}
