import type {
  Corner,
  FitChoice,
  LookChoice,
  Pace,
  TextPosition,
  TextRole,
  TextSize,
  TransitionChoice,
} from '../../../shared/film-words'
import { toSecondsWords } from '../../../shared/units'

const seconds = (lengthMs: number): string => toSecondsWords(lengthMs).replace(/s$/u, ' s')
const lasting = (lengthMs: number | undefined): string => (lengthMs === undefined ? '' : ` of ${seconds(lengthMs)}`)
const plain = (kind: TransitionChoice): string => kind.replaceAll('-', ' ')
const ROLE: Record<TextRole, string> = { title: 'title', caption: 'caption', 'lower-third': 'lower third' }
const PLACE: Record<TextPosition, string> = { top: 'at the top', center: 'in the middle', bottom: 'at the bottom' }
const LOOK: Record<LookChoice, string> = {
  none: 'natural colours',
  warm: 'a warm look',
  cool: 'a cool look',
  'black-and-white': 'a black and white look',
  vintage: 'a vintage look',
  vivid: 'vivid colours',
  faded: 'faded colours',
}
const FIT: Record<FitChoice, (what: string) => string> = {
  automatic: (what) => `Fit ${what} to the frame automatically`,
  fill: (what) => `Let ${what} fill the frame`,
  'fit-blur': (what) => `Show ${what} whole, over a blurred background`,
}

export const english = {
  list: (items: readonly string[]) => items.join(', '),
  clip: (position: number, name: string) => `clip ${position} (${name})`,
  someClip: 'a clip',
  allPictures: 'all pictures',
  someText: 'a text',
  quote: (text: string) => `"${text}"`,

  filmLasts: (lengthMs: number) => `Make the film ${seconds(lengthMs)} long`,
  filmLikeMusic: 'Make the film as long as the music',
  filmAsItComes: 'Let the pictures decide how long the film is',
  ratio: (ratio: string) => `Make the film ${ratio}`,
  pace: (pace: Pace) => `Make the pace ${pace}`,
  transitions: (kind: TransitionChoice | undefined, lengthMs: number | undefined) => {
    if (kind === 'none') return 'Use no transitions'
    return kind ? `Use ${plain(kind)} transitions${lasting(lengthMs)}` : `Make the transitions${lasting(lengthMs)}`
  },
  transitionInto: (clips: string, kind: TransitionChoice | undefined, lengthMs: number | undefined) => {
    if (kind === 'none') return `Let ${clips} come in with a plain cut`
    return `Let ${clips} come in with a ${kind ? plain(kind) : 'transition'}${lasting(lengthMs)}`
  },
  transitionLikeFilm: (clips: string) => `Let ${clips} come in like the rest of the film`,
  look: (what: string | undefined, look: LookChoice) => `Give ${what ?? 'the film'} ${LOOK[look]}`,
  beats: (on: boolean): string => (on ? 'Cut on the beat of the music' : 'Do not cut on the beat of the music'),
  motion: (on: boolean): string => (on ? 'Let the photos move gently' : 'Keep the photos still'),
  fit: (what: string, fit: FitChoice) => FIT[fit](what),
  photoTime: (lengthMs: number) => `Show each photo for ${seconds(lengthMs)}`,
  name: (title: string) => `Name the film "${title}"`,
  logo: (file: string, corner: Corner | undefined) =>
    `Use ${file} as the logo${corner ? `, ${corner.replace('-', ' ')}` : ''}`,
  noLogo: 'Remove the logo',

  clipTime: (clips: string, lengthMs: number) => `Show ${clips} for ${seconds(lengthMs)}`,
  trim: (clip: string, from: string, to: string | undefined) =>
    to === undefined ? `Start ${clip} at ${from} of its file` : `Trim ${clip} to ${from}–${to}`,
  split: (clip: string, atMs: number) => `Split ${clip} after ${seconds(atMs)}`,
  duplicate: (clips: string) => `Duplicate ${clips}`,
  mute: (clips: string, muted: boolean) => (muted ? `Mute ${clips}` : `Turn the sound of ${clips} on`),
  clipVolume: (clips: string, percent: number) => `Set the sound of ${clips} to ${percent}%`,
  speed: (clips: string, speed: number) => `Play ${clips} at ${speed}x speed`,
  replace: (clip: string, file: string) => `Replace ${clip} with ${file}`,
  order: (clips: string) => `Put the clips in this order: ${clips}`,
  moveFirst: (clips: string) => `Move ${clips} to the beginning`,
  moveLast: (clips: string) => `Move ${clips} to the end`,
  moveBefore: (clips: string, other: string) => `Move ${clips} before ${other}`,
  remove: (clips: string) => `Remove ${clips}`,
  add: (files: string) => `Add ${files} at the end`,
  addBefore: (files: string, other: string) => `Add ${files} before ${other}`,

  addText: (role: TextRole, text: string, position: TextPosition, when: string) =>
    `Add the ${ROLE[role]} ${text} ${PLACE[position]}, ${when}`,
  changeText: (from: string, to: string) => `Change the text ${from} to ${to}`,
  placeText: (text: string, position: TextPosition | undefined, when: string | undefined) =>
    `Show the text ${[text, position && PLACE[position], when].filter((part) => part !== undefined).join(' ')}`,
  styleText: (texts: string, size: TextSize | undefined, colour: string | undefined) =>
    `Make the text ${texts} ${[size, colour].filter((part) => part !== undefined).join(' and ')}`,
  removeTexts: (texts: string) => `Remove the text ${texts}`,
  opening: 'at the opening',
  closing: 'at the end',
  whole: 'through the whole film',
  over: (clip: string) => `over ${clip}`,
  part: (index: number, count: number) => `in part ${index} of ${count} of the film`,
  span: (from: string, to: string) => `from ${from} to ${to}`,

  music: (file: string) => `Use ${file} as the music`,
  muteMusic: (muted: boolean): string => (muted ? 'Turn the music off' : 'Turn the music on'),
  musicVolume: (percent: number) => `Set the music volume to ${percent}%`,
  fadeIn: (lengthMs: number) => `Fade the music in over ${seconds(lengthMs)}`,
  fadeOut: (lengthMs: number) => `Fade the music out over ${seconds(lengthMs)}`,
  ducking: (on: boolean): string =>
    on ? 'Lower the music while clips are heard' : 'Do not lower the music while clips are heard',

  undo: 'Undo the last change',
  undoThis: (what: string) => `Undo: ${what}`,
  redo: 'Redo the last change that was undone',
  redoThis: (what: string) => `Redo: ${what}`,
  backTo: (what: string | undefined) =>
    what === undefined || what === '' ? 'Go back to an earlier version' : `Back to: ${what}`,
}

/** How changes by hand are said, as a person would type them. */
export type EditWords = typeof english
