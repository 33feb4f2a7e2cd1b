import type { CommanderError } from 'commander'
import { ReelwrightError } from '../../shared/failures/failure'
import type { CliWords } from './words'

/** The parser's refusal in our words. Undefined when the line only asked for help or the version. */
export function toUsageError(thrown: CommanderError, words: CliWords): ReelwrightError | undefined {
  if (thrown.exitCode === 0) return undefined
  const [what = '', given = ''] = [...thrown.message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted)
  const reason = `${toReason(thrown.code, what, given.trim(), words)} ${words.usage.hint}`
  return new ReelwrightError('usage', { reason }, { cause: thrown })
}

function toReason(code: string, what: string, given: string, { usage }: CliWords): string {
  switch (code) {
    case 'commander.unknownCommand':
      return usage.unknownCommand(what)
    case 'commander.unknownOption':
      return usage.unknownOption(what)
    case 'commander.missingArgument':
    case 'commander.missingMandatoryOptionValue':
    case 'commander.optionMissingArgument':
      return usage.missing(what)
    case 'commander.excessArguments':
      return usage.excess()
    default:
      return given === '' ? usage.missing(what) : usage.invalid(given, what)
  }
}
