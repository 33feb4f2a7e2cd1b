import { toSecondsWords } from '../../../shared/units'
import type { Corner, FitChoice, LookChoice, TextRole, TransitionChoice } from './cut'
import type { DirectorWords } from './director-words'

const ROLE: Record<TextRole, string> = { title: 'Title', caption: 'Caption', 'lower-third': 'Lower third' }
const TRANSITION: Record<TransitionChoice, string> = {
  none: 'no transitions',
  crossfade: 'crossfades',
  'dip-to-black': 'dips to black',
  'dip-to-white': 'dips to white',
  wipe: 'wipes',
  'wipe-up': 'upward wipes',
  slide: 'slides',
  'slide-up': 'upward slides',
  iris: 'irises',
  'barn-doors': 'barn doors',
  zoom: 'zooms',
  blur: 'blurs',
  dissolve: 'dissolves',
  clock: 'clock wipes',
}
const LOOK: Record<LookChoice, string> = {
  none: 'natural colours',
  warm: 'warm look',
  cool: 'cool look',
  'black-and-white': 'black and white',
  vintage: 'vintage look',
  vivid: 'vivid colours',
  faded: 'faded colours',
}
const CORNER: Record<Corner, string> = {
  'top-left': 'top left',
  'top-right': 'top right',
  'bottom-left': 'bottom left',
  'bottom-right': 'bottom right',
}
const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
const spaced = (lengthMs: number): string => toSecondsWords(lengthMs).replace(/s$/u, ' s')
const span = (startMs: number, endMs: number): string =>
  `${toSecondsWords(startMs).replace(/s$/u, '')}-${toSecondsWords(endMs)}`
const longer = (fromMs: number, toMs: number): boolean => toMs > fromMs

const FIT: Record<FitChoice, string> = {
  automatic: 'pictures as they fit',
  fill: 'pictures fill the frame',
  'fit-blur': 'whole pictures, blurred edges',
}

export const EN: DirectorWords = {
  openingCard: 'Welcome',
  closingCard: 'Thank you for watching',
  label: {
    length: spaced,
    likeMusic: 'as long as the music',
    perPhoto: (ms) => `${spaced(ms)} per photo`,
    clipTime: (name, ms) => `${name}: ${spaced(ms)}`,
    trimmed: (name) => `part of ${name}`,
    without: (names) => `without ${names}`,
    withFiles: (names) => `with ${names}`,
    volume: (percent) => `music ${percent} %`,
    fades: (way) =>
      ({ in: 'music fades in', out: 'music fades out', both: 'music fades in and out', none: 'no music fades' })[way],
    about: (topic) => `about ${topic}`,
    newOrder: 'new order',
    clipSound: (on) => (on ? 'clip sound on' : 'clip sound off'),
    music: 'music',
    noMusic: 'no music',
    textChanged: 'text changed',
    textMoved: 'text moved',
    noTexts: 'texts removed',
    motion: (on) => (on ? 'gentle motion' : 'no motion'),
    fit: FIT,
    fitOf: (names, fit) => (names === '' ? FIT[fit] : `${names}: ${FIT[fit]}`),
    pace: { calm: 'calm', even: 'even pace', lively: 'lively', fast: 'fast' },
    transition: (kind, ms) =>
      kind === 'none' || ms === undefined ? TRANSITION[kind] : `${spaced(ms)} ${TRANSITION[kind]}`,
    transitionInto: (kind, ms, names) =>
      `${kind === 'none' || ms === undefined ? TRANSITION[kind] : `${spaced(ms)} ${TRANSITION[kind]}`} into ${names}`,
    look: (kind, names) => (names === '' ? LOOK[kind] : `${names}: ${LOOK[kind]}`),
    speed: (names, speed) => `${names}: ${speed}x speed`,
    clipVolume: (names, percent) => `${names}: sound ${percent} %`,
    beats: (on) => (on ? 'cuts on the beat' : 'cuts off the beat'),
    ducking: (on) => (on ? 'music ducks under clips' : 'music does not duck'),
    replaced: (from, to) => `${to} for ${from}`,
    textStyle: (colour, size) => ['text', colour, size].filter(Boolean).join(' '),
    mark: (name, where) => `logo: ${name}${where ? `, ${CORNER[where]}` : ''}`,
    noMark: 'no logo',
  },
  count: {
    photos: (count) => plural(count, 'photo'),
    clips: (count) => plural(count, 'clip'),
    songs: (count) => plural(count, 'song'),
    transitions: (kind, count) =>
      count === 1 ? `1 ${TRANSITION[kind].replace(/s(?= |$)/u, '')}` : `${count} ${TRANSITION[kind]}`,
    texts: (role, count) => plural(count, ROLE[role].toLowerCase()),
  },
  change: {
    length: (from, to) => `Length: ${toSecondsWords(from)} -> ${toSecondsWords(to)}`,
    format: (from, to) => `Format: ${from} -> ${to}`,
    added: (names) => `Added: ${names}`,
    removed: (names) => `Removed: ${names}`,
    order: (names) => `New order: ${names}`,
    clipLength: (position, from, to) =>
      `Clip ${position} ${longer(from, to) ? 'lengthened' : 'shortened'}: ${toSecondsWords(from)} -> ${toSecondsWords(to)}`,
    eachNow: (ms) => `Each picture now has ${toSecondsWords(ms)}`,
    othersNow: (ms) => `The other pictures now have ${toSecondsWords(ms)}`,
    transitions: (to) => `Transitions: ${to}`,
    textAdded: (role, text, start, end) => `${ROLE[role]} added: "${text}" (${span(start, end)})`,
    textChanged: (role, from, to) => `${ROLE[role]} changed: "${from}" -> "${to}"`,
    textMoved: (text) => `Moved: "${text}"`,
    textRemoved: (role, text) => `${ROLE[role]} removed: "${text}"`,
    musicAdded: (name) => `Music: ${name}`,
    musicOff: 'Music removed',
    volume: (from, to) => `Music volume: ${from}% -> ${to}%`,
    fades: (inMs, outMs) => `Music fades in over ${toSecondsWords(inMs)} and out over ${toSecondsWords(outMs)}`,
    trimmed: (position) => `Clip ${position} uses another part of its file`,
    replaced: (from, to) => `Replaced: ${from} -> ${to}`,
    textsAdded: (kind, count) => `${plural(count, ROLE[kind].toLowerCase())} added`,
    textStyled: (text) => `New style: "${text}"`,
    clipSoundOff: 'Clip sound off',
    clipSoundOn: 'Clip sound on',
    name: (title) => `The film is about: ${title}`,
  },
  say: {
    first: (ms, material) => `Your first cut is ready: ${spaced(ms)} from ${material}.`,
    done: 'Done.',
    alreadySo: 'Nothing changed: the film is already like that.',
    nothingToDo:
      'Nothing changed: I could not find a change in that. Say what is to be different, for example: make it 20 seconds, or put the last photo first.',
    help: 'Hello! Add photos, clips and music, and say what the film should be, for example: a calm 30-second film with crossfades and the title "Summer". Then change it by saying so: length, format, order, texts, music, looks, speed. Everything can be undone.',
    noPictures: 'Add photos or clips first, then tell me again: I have nothing to show yet.',
    history: 'That goes one step through your changes.',
    placeholders:
      'The words on screen are my suggestion; type the ones you want, for example: change the title to "…".',
    leftOut: (names) => `There was no time to show ${names}.`,
    tooLittle: (wished, ms) =>
      `Your clips fill ${spaced(ms)}, not ${spaced(wished)}. Add more, or a photo, to make it longer.`,
    clipTimesGaveWay: 'The times of single pictures could not all be kept in this length.',
    lengthWins: (ms) => `The film is ${spaced(ms)} long, so the time per picture follows from that.`,
    noMusic: 'There is no music file yet; drop one to hear it.',
    noClipSound: 'No clip is heard yet, so there is nothing to go down for.',
    noBeats: 'I know of no beat in the music, so the cuts stay where they are.',
    noLogo: 'For a logo, add its picture and say its name, for example: use logo.png as the logo.',
    speedGaveWay: 'Clips can run from a quarter of their speed to four times as fast; I took the nearest.',
    extraSongs: (name) => `I used ${name}; name another song to change it.`,
  },
  idea: {
    vertical: 'Make it vertical',
    wide: 'Make it widescreen',
    shorter: 'Make it 15 seconds',
    texts: 'Add a title and captions',
    noTexts: 'Remove the text',
    quieter: 'Music at 50%',
    faster: 'Faster cuts',
    dip: 'Dip to black transitions',
    crossfade: 'Crossfade transitions',
    reverse: 'Reverse the order',
    ducking: 'Lower the music when people talk',
    logo: (fileName) => `Use ${fileName} as the logo`,
    warm: 'Warm look',
    slowMotion: 'Clips in slow motion',
  },
  list: (items) => items.join(', '),
  quote: (text) => `"${text}"`,
}
