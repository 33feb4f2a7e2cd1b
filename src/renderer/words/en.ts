import type { Remedy, SecondRemedy } from '../../shared/failures/failure'
import { COMMAND_WORDS } from '../../shared/command-words'
import type { EngineChoice } from '../../shared/states/engine-state'
import type { Action } from '../../shared/states/project-state'
import { dropEn, mediaEn, startersEn } from './media-en'
import { conversationEn } from './conversation-en'
import { paletteEn } from './palette-en'
import { accountEn, diagnosticsEn } from './diagnostics-en'
import { exportsEn } from './exports-en'
import { projectsEn } from './projects-en'
import { previewEn } from './preview-en'
import { proxyEn } from './proxy-en'
import { settingsEn } from './settings-en'
import { timelineEn } from './timeline-en'
import { updatesEn } from './updates-en'

const dayOf = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' })

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** A range is not torn apart at the end of a line. */
const range = (from: number, to: number): string => (from === to ? `${from}` : `${from}–\u2060${to}`)

/** One or two of `all`, by name. */
const named = (all: number, first: string, second: string | undefined): string => {
  if (second === undefined) return first
  return all > 2 ? `${first}, ${second} and ${all - 2} more` : `${first} and ${second}`
}

/** Every sentence of the window in English. The type of this table is the type of all the others. */
export const en = {
  app: {
    name: 'Reelwright',
    starting: 'Opening your last project…',
    more: 'Settings',
    theme: 'Theme',
    themes: { system: 'Like the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    language: 'Language',
    exportFolder: 'Films are saved in',
    chooseFolder: 'Choose another folder…',
    view: 'View',
    film: 'Film',
  },
  commands: COMMAND_WORDS.en,
  quit: {
    title: (films: number, messages: number) =>
      films > 0
        ? `${count(films, 'video')} ${films === 1 ? 'is' : 'are'} still exporting.`
        : `${count(messages, 'message')} ${messages === 1 ? 'is' : 'are'} still being worked on.`,
    text: 'Your project is kept whatever you choose.',
    background: 'Keep working in the background',
    later: 'Quit and continue next time',
    cancel: (films: number): string => (films === 1 ? 'Cancel the export and quit' : 'Cancel the exports and quit'),
    stay: 'Stay here',
  },
  projects: projectsEn,
  engine: {
    region: 'Engine',
    phases: {
      connecting: 'Connecting…',
      local: 'On this computer',
      cloud: 'NemoVideo cloud',
      offline: 'Offline, working here',
    },
    credits: (available: number) => count(available, 'credit'),
    keyRefused: 'Key not accepted, working here',
    unreachable: 'NemoVideo cannot be reached',
    available: (available: number) => `${count(available, 'credit')} available`,
    allCredits: (frozen: number, total: number) => `${frozen} held for work under way, ${total} in all`,
    freeAccount: 'Free account',
    freeAccountUntil: (atMs: number) => `Free account until ${dayOf.format(atMs)}`,
    ownAccount: 'Signed in with your own key',
    kept: {
      keychain: 'Its key lies in the keychain of this system.',
      file: 'Its key lies in a file only you can read, because this system has no keychain.',
      given: 'The key was given to this program at its start and is not kept.',
    },
    tryAgain: 'Try again now',
    getCredits: 'Get credits',
    opens: (host: string) => `Opens ${host} in the browser`,
    choices: {
      automatic: 'Automatic',
      local: 'On this computer',
      cloud: 'NemoVideo cloud',
    } satisfies Record<EngineChoice, string>,
    explain: {
      automatic: 'The cloud when it answers, else this computer',
      local: 'Free, private, works offline',
      cloud: 'Uses credits; your files are uploaded',
    } satisfies Record<EngineChoice, string>,
    makeFilms: 'Make films',
    newProjects: 'Applies to new projects.',
  },
  media: mediaEn,
  drop: dropEn,
  chat: {
    region: 'Conversation',
    you: 'You',
    emptyTitle: 'Make a film by saying what you want',
    emptySteps: ['Drop your photos, clips and music', 'Say what the film should be', 'Export a finished 1080p video'],
    ready: 'What should it become?',
    next: 'Next you could say',
    understood: 'Understood',
    unused: 'Could not use:',
    changes: 'What changed',
    undoThis: 'Undo this',
    backToHere: 'Back to here',
    showChanges: (n: number) => count(n, 'change'),
    actions: {
      export: 'Export',
      status: 'Show timeline',
      credits: 'Credits',
      upload: 'Add media',
    } satisfies Record<Action, string>,
    credits: (before: number, after: number) =>
      before === after ? `Credits: ${after}, as before` : `Credits: ${before} before, ${after} now`,
    long: 'This may take a few minutes.',
    working: 'Working on it',
    stillWorking: (minutes: number) =>
      `Still working (${minutes} min). You can close the window; work goes on when you return.`,
    stop: 'Stop',
    newMessages: 'New messages',
    busy: 'Reelwright is working.',
    answered: 'Reelwright answered.',
  },
  conversation: conversationEn,
  composer: {
    label: 'Message',
    placeholderEmpty: 'Describe the video you want…',
    mention: 'Files',
    placeholder: 'Describe a change…',
    send: 'Send',
    hint: 'Enter to send, Shift+Enter for a new line',
    free: 'Free on this computer',
    cloud: 'Uses cloud credits; exporting is free',
    cost: (from: number, to: number) => `About ${range(from, to)} credits; exporting is free`,
    consent: 'Files leave this computer',
    leaves: (n: number, size: string, first: string, second?: string) =>
      `Sending uploads ${count(n, 'file')} (${size}) to NemoVideo: ${named(n, first, second)}.`,
    about: (from: number, to: number) => `It costs about ${range(from, to)} credits.`,
    useThisComputer: 'Use this computer',
    queued: 'Next',
    unqueue: (text: string) => `Do not send “${text}”`,
  },
  starters: startersEn,
  palette: paletteEn,
  preview: previewEn,
  settings: settingsEn,
  updates: updatesEn,
  diagnostics: diagnosticsEn,
  account: accountEn,
  proxy: proxyEn,
  timeline: timelineEn,
  exports: {
    ...exportsEn,
    region: 'Exports',
    export: 'Export',
    forms: 'Other kinds of file',
    form: {
      mp4: 'Film (MP4)',
      webm: 'Film for the web (WebM)',
      gif: 'Moving picture (GIF)',
      m4a: 'Sound alone (M4A)',
      mp3: 'Sound alone (MP3)',
      png: 'Poster frame (PNG)',
    },
    formHint: {
      mp4: '1080p, plays everywhere',
      webm: '1080p, open formats',
      gif: 'Small, without sound',
      m4a: 'As in the film',
      mp3: 'For players that know nothing else',
      png: 'One still of the film',
    },
    madeHere: 'Made on this computer',
    exportHint: 'Export a 1080p film',
    nothing: 'Finished videos will be listed here',
    phases: {
      starting: 'Starting',
      rendering: 'Making the film',
      downloading: 'Fetching the film',
      checking: 'Checking the film',
      cancelled: 'Cancelled',
    },
    long: 'Still rendering; I’ll keep checking in the background',
    openOn: (host: string) => `Open on ${host}`,
    progress: (name: string) => `Progress of ${name}`,
    elapsed: (clock: string) => `${clock} elapsed`,
    remaining: (clock: string) => `about ${clock} left`,
    cancel: 'Cancel',
    play: 'Play',
    showInFolder: 'Show in folder',
    drag: 'Drag me',
    dragHint: 'Drag the film to any other program',
    dismiss: (name: string) => `Remove ${name} from the list`,
    finished: (name: string) => `${name} is finished.`,
    failed: (name: string) => `${name} could not be made.`,
  },
  remedies: {
    'try-again': 'Try again',
    'check-again': 'Check again',
    'send-again': 'Send again',
    'export-again': 'Export again',
    'download-again': 'Get it again',
    'choose-file-again': 'Choose files',
    'remove-file': 'OK',
    'convert-file': 'Convert and send',
    'let-files-leave': 'Let them leave',
    'leave-clip-out': 'Leave that clip out',
    'choose-another-folder': 'Choose another folder',
    'use-this-computer': 'Make it on this computer',
    'start-session-again': 'Start it again',
    'install-ffmpeg': 'Try again',
    'write-a-message': 'Write a message',
    'close-other-window': 'OK',
    dismiss: 'OK',
  } satisfies Record<Remedy, string>,
  seconds: {
    'send-again': {
      label: 'Send again',
      hint: 'If the first one arrived after all, the work is done and charged twice.',
    },
    'get-credits': { label: 'Get credits', hint: 'Opens the service in the browser' },
    'see-plans': { label: 'See plans', hint: 'Opens the service in the browser' },
  } satisfies Record<SecondRemedy, { label: string; hint: string }>,
}

export type Words = typeof en
