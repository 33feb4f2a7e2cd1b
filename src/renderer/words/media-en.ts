const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** The sentences about a person's files, in English. */
export const mediaEn = {
  region: 'Media',
  add: 'Add media',
  addFolder: 'Add a folder',
  files: (n: number) => count(n, 'file'),
  none: 'No files yet',
  reading: 'Reading files…',
  readingFiles: (n: number) => `Reading files, ${n} to go…`,
  remove: (name: string) => `Remove ${name}`,
  list: 'Files in their order',
  tile: (kind: string, name: string, place: number, count: number, states: readonly string[]) =>
    [`${kind} ${name}, ${place} of ${count}`, ...Array.from(states)].join(', '),
  leftOut: 'left out',
  favourite: 'favourite',
  star: (name: string) => `Mark ${name} as a favourite`,
  unstar: (name: string) => `${name} is no favourite any more`,
  onlyFavourites: 'Show favourites only',
  countFavourites: (n: number) => (n === 1 ? '1 favourite' : `${n} favourites`),
  starChosen: 'Favourite',
  unstarChosen: 'Not a favourite',
  notFound: 'not found',
  needsCopy: 'needs converting for the cloud',
  convert: (name: string) => `Convert ${name} for the cloud`,
  sendAgain: (name: string) => `Send ${name} again`,
  leaveOut: (name: string) => `Leave ${name} out of the film`,
  useAgain: (name: string) => `Use ${name} again`,
  countLeftOut: (n: number) => `${n} left out`,
  sort: 'Sort files',
  sorts: {
    added: 'As they were added',
    name: 'By name',
    taken: 'By date taken',
    kind: 'By kind',
    favourite: 'Favourites first',
  },
  chosen: (n: number) => `${n} selected`,
  chooseNone: 'Select none',
  leaveChosen: 'Leave out',
  useChosen: 'Use again',
  removeChosen: 'Remove',
  movedRegion: 'Files that were moved',
  movedOne: (name: string) => `${name} was moved or deleted.`,
  moved: (n: number) => `${count(n, 'file')} were moved or deleted.`,
  findIt: 'Find it',
  findThem: 'Find them',
  goOnWithout: 'Continue without',
  lookalike: (name: string, now: string, before: string) =>
    `There is another ${name} (${now}; the one in the film had ${before}).`,
  foundNone: 'None of them is in that folder.',
  useLookalike: 'Use this one',
  sending: (progress: number) => `Sending ${Math.round(progress * 100)} %`,
  converting: (progress: number) => `Converting ${Math.round(progress * 100)} %`,
  problems: {
    'convert-ahead': (n: number) => `${count(n, 'file')} ${n === 1 ? 'needs' : 'need'} converting for the cloud.`,
    convert: (n: number) => `${count(n, 'file')} cannot go to the cloud as they are.`,
    remove: (n: number) => `${count(n, 'file')} cannot be used.`,
    'send-again': (n: number) => `${count(n, 'file')} could not be sent.`,
  },
  solutions: {
    'convert-ahead': 'Convert',
    convert: 'Convert and send',
    remove: 'Leave out',
    'send-again': 'Send again',
  },
  kinds: { photo: 'Photo', clip: 'Clip', music: 'Music' },
}

/** The sentences of an empty window and of a drop, in English. */
export const dropEn = {
  title: 'Drop photos, clips and music',
  subtitle: 'or a whole folder, from anywhere',
  samples: 'Try with sample photos',
  samplesHint: 'Five photos and a song, ready to be cut',
  folder: 'Open a folder',
  folderHint: 'Everything in it, in its order',
  cloud: 'Use NemoVideo cloud',
  cloudHint: 'Uses credits; files are uploaded',
  privacy: 'Your files stay on this computer unless you send them to the cloud. No telemetry.',
  over: (n: number) => (n > 0 ? `Drop to add ${count(n, 'item')}` : 'Drop to add'),
  overHint: 'Photos, clips, music and folders',
  wishes: 'Things people ask for',
  added: (photos: number, clips: number, songs: number): string => {
    const kinds = [count(photos, 'photo'), count(clips, 'clip'), count(songs, 'song')]
    const there = kinds.filter((_, index) => [photos, clips, songs][index] !== 0)
    const all = photos + clips + songs
    return there.length === 1 ? `Added ${there[0]}.` : `Added ${count(all, 'file')} (${there.join(', ')}).`
  },
  alreadyThere: (n: number) => `Already there: ${count(n, 'file')}.`,
  livePhotos: (n: number) => `${count(n, 'live photo')} kept as one picture${n === 1 ? '' : ' each'}.`,
  skipped: (n: number, names: readonly string[]) =>
    names.length > 0 ? `Skipped ${n}: ${names.join(', ')}.` : `Skipped ${count(n, 'file')}.`,
  nothing: 'Nothing was added.',
  show: 'Show',
  hide: 'Hide',
}

/** First wishes, in English. Each is understood whole; see tests/director/starters.test.ts. */
export const startersEn = {
  promo: 'Create a 30-second promotional video with transitions and text overlays',
  slideshow: (photos: number) => `Make a calm slideshow of the ${photos} photos with gentle crossfades`,
  oldestFirst: (photos: number) => `Make a 30-second film of these ${photos} photos, oldest first`,
  toMusic: (song: string) => `Make a 20-second film with ${song} as music, fading out at the end`,
  vertical: 'Make a vertical 15-second video with quick cuts',
  clips: (clips: number) => `Make a 30-second film of the ${count(clips, 'clip')} with quick cuts`,
  /** Before there is any file. */
  open: [
    'A 30-second promo with the title “New in store”',
    'A calm slideshow with music and crossfades',
    'A vertical 15-second video with quick cuts',
  ],
}
