import type { Language } from '../../shared/language'
import { toSecondsWords } from '../../shared/units'
import type { CliEvent } from './events'
import type { Output, OutputParts } from './output'
import { createProgressLine } from './progress-line'
import { type CliWords, WORDS } from './words'

/** Short lines for people. Results go to stdout, everything about the way there is left out with `--quiet`. */
export function createHumanOutput(parts: OutputParts, language: Language): Output {
  const { stdout, stderr, quiet, verbose } = parts
  const words = WORDS[language]
  const bar = createProgressLine(stdout, quiet)
  let hasSpoken = false
  let isFree = false

  const say = (text: string): void => {
    bar.clear()
    stdout.write(`${text}\n`)
  }
  const tell = (text: string): void => {
    if (!quiet) say(text)
  }
  const warn = (text: string): void => {
    bar.clear()
    stderr.write(`${text}\n`)
  }

  return {
    event(event) {
      switch (event.type) {
        case 'upload':
          return bar.show(words.uploading(event.name), event.progress)
        case 'convert':
          return bar.show(words.converting(event.name), event.progress)
        case 'export':
          return bar.show(words.exporting, event.progress)
        case 'media':
          if (event.added > 0) tell(words.added(event.added))
          return event.skipped.forEach(({ reason }) => warn(words.skipped(reason)))
        case 'failure':
          return warn([event.message, words.remedies[event.remedy]].filter(Boolean).join(' '))
        case 'project':
          return event.changedAt === undefined ? tell(words.project(event.name, event.id)) : say(toListLine(event))
        case 'timeline':
          return toTimelineLines(event).forEach(say)
        case 'credits':
          // The engine on this computer counts a number that never ends, because the contract wants one.
          return say(isFree ? words.creditsHere : words.credits(event.available, event.frozen, event.total))
        case 'file':
        case 'handoff':
          return say(event.path)
        case 'link':
          return say(event.url)
        case 'message':
          // A list in Markdown has an empty line before it; a terminal needs none.
          if (event.final) say(event.text.replace(/\n\n(?=- )/g, '\n'))
          hasSpoken ||= event.final
          return
        case 'changes':
          // Words of a turn tell its changes already.
          return hasSpoken ? undefined : event.items.forEach((item) => say(`- ${item}`))
        case 'connected':
          isFree = event.backend === 'local'
          return toQuietLines(event, words).forEach(tell)
        case 'working':
        case 'tool':
        case 'action':
          return toQuietLines(event, words).forEach(tell)
      }
    },
    log: (text) => (verbose ? warn(text) : undefined),
  }
}

type Passing = Extract<CliEvent, { type: 'connected' | 'working' | 'tool' | 'action' }>

function toQuietLines(event: Passing, words: CliWords): string[] {
  switch (event.type) {
    case 'connected':
      return event.backend === 'cloud' ? [words.connected.cloud] : []
    case 'working':
      return [words.working]
    case 'tool':
      return event.phase === 'start' ? [`${event.name}...`] : []
    case 'action':
      return event.follows ? [] : [words.actions[event.kind]]
  }
}

function toListLine({ id, name, changedAt }: Extract<CliEvent, { type: 'project' }>): string {
  return [id.slice(0, 8), changedAt?.slice(0, 16).replace('T', ' '), name].join('  ')
}

function toTimelineLines({ summary, tracks }: Extract<CliEvent, { type: 'timeline' }>): string[] {
  const clips = tracks.flatMap((track, index) =>
    track.clips.map(({ name, startMs, durationMs }, place) => {
      const range = `${toSecondsWords(startMs)} - ${toSecondsWords(startMs + durationMs)}`
      return `  ${index + 1}.${place + 1}  ${name}  ${range}`
    }),
  )
  return [summary, ...clips]
}
