import type { Ratio } from './film-words'
import type { Timeline } from './timeline'

/** What a name for a film can be put together from. */
export interface FilmNameFacts {
  readonly project: string
  /** Which export of its project this is, from 1. */
  readonly number: number
  /** By the calendar of whoever exports. */
  readonly date: Date
  /** Of the film, as it will be. */
  readonly ratio: Ratio
  readonly isCopy: boolean
}

export const USUAL_FILM_NAME = '{project}'

/** A film's name after a person's template. A copy in another frame says so, whether or not the template does. */
export function toFilmName(template: string, { project, number, date, ratio, isCopy }: FilmNameFacts): string {
  const parts: Record<string, string> = {
    '{project}': project,
    '{n}': String(number),
    '{date}': toDay(date),
    // No system takes a colon in a name.
    '{ratio}': ratio.replace(':', 'x'),
  }
  const usual = template.trim() === '' ? USUAL_FILM_NAME : template
  const whole = isCopy && !usual.includes('{ratio}') ? `${usual} {ratio}` : usual
  return whole.replace(/\{\w+\}/gu, (part) => parts[part] ?? part)
}

/** The frame a film was cut for. A draft that does not say has a size at least. */
export function frameOf(timeline: Timeline | undefined): Ratio {
  const { widthPx = 16, heightPx = 9, wishes } = timeline ?? {}
  if (wishes) return wishes.ratio
  if (widthPx === heightPx) return '1:1'
  if (widthPx > heightPx) return '16:9'
  return heightPx / widthPx > 1.5 ? '9:16' : '4:5'
}

function toDay(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
