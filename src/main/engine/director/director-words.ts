import type { Corner, FitChoice, LookChoice, Pace, TextRole, TextSize, TransitionChoice } from './cut'

/** Every word the director says, once for each language. Lengths come in milliseconds. */
export interface DirectorWords {
  readonly openingCard: string
  readonly closingCard: string
  readonly label: {
    readonly length: (lengthMs: number) => string
    readonly likeMusic: string
    readonly perPhoto: (lengthMs: number) => string
    readonly clipTime: (name: string, lengthMs: number) => string
    readonly trimmed: (name: string) => string
    readonly without: (names: string) => string
    readonly withFiles: (names: string) => string
    readonly volume: (percent: number) => string
    readonly fades: (way: 'in' | 'out' | 'both' | 'none') => string
    readonly about: (topic: string) => string
    readonly newOrder: string
    readonly clipSound: (on: boolean) => string
    readonly music: string
    readonly noMusic: string
    readonly textChanged: string
    readonly textMoved: string
    readonly noTexts: string
    readonly motion: (on: boolean) => string
    readonly fit: Record<FitChoice, string>
    /** Of single clips; of the whole film when none is named. */
    readonly fitOf: (names: string, fit: FitChoice) => string
    readonly pace: Record<Pace, string>
    readonly transition: (kind: TransitionChoice, lengthMs: number | undefined) => string
    readonly transitionInto: (kind: TransitionChoice, lengthMs: number | undefined, names: string) => string
    readonly look: (look: LookChoice, names: string) => string
    readonly speed: (names: string, speed: number) => string
    readonly clipVolume: (names: string, percent: number) => string
    readonly beats: (on: boolean) => string
    readonly ducking: (on: boolean) => string
    readonly replaced: (from: string, to: string) => string
    readonly textStyle: (colour: string | undefined, size: TextSize | undefined) => string
    readonly mark: (name: string, corner: Corner | undefined) => string
    readonly noMark: string
  }
  readonly count: {
    readonly photos: (count: number) => string
    readonly clips: (count: number) => string
    readonly songs: (count: number) => string
    readonly transitions: (kind: TransitionChoice, count: number) => string
    readonly texts: (role: TextRole, count: number) => string
  }
  readonly change: {
    readonly length: (fromMs: number, toMs: number) => string
    readonly format: (from: string, to: string) => string
    readonly added: (names: string) => string
    readonly removed: (names: string) => string
    readonly order: (names: string) => string
    readonly clipLength: (position: number, fromMs: number, toMs: number) => string
    readonly eachNow: (lengthMs: number) => string
    readonly othersNow: (lengthMs: number) => string
    readonly transitions: (to: string) => string
    readonly textAdded: (role: TextRole, text: string, startMs: number, endMs: number) => string
    readonly textChanged: (role: TextRole, from: string, to: string) => string
    readonly textMoved: (text: string) => string
    readonly textRemoved: (role: TextRole, text: string) => string
    readonly musicAdded: (name: string) => string
    readonly musicOff: string
    readonly volume: (from: number, to: number) => string
    readonly fades: (inMs: number, outMs: number) => string
    readonly trimmed: (position: number) => string
    readonly replaced: (from: string, to: string) => string
    readonly textsAdded: (role: TextRole, count: number) => string
    readonly textStyled: (text: string) => string
    readonly clipSoundOff: string
    readonly clipSoundOn: string
    readonly name: (title: string) => string
  }
  readonly say: {
    readonly first: (lengthMs: number, material: string) => string
    readonly done: string
    readonly alreadySo: string
    readonly nothingToDo: string
    readonly help: string
    readonly noPictures: string
    readonly history: string
    readonly placeholders: string
    readonly leftOut: (names: string) => string
    readonly tooLittle: (wishedMs: number, lengthMs: number) => string
    readonly clipTimesGaveWay: string
    readonly lengthWins: (lengthMs: number) => string
    readonly noMusic: string
    readonly noClipSound: string
    readonly noBeats: string
    readonly noLogo: string
    readonly speedGaveWay: string
    readonly extraSongs: (name: string) => string
  }
  readonly idea: {
    readonly vertical: string
    readonly wide: string
    readonly shorter: string
    readonly texts: string
    readonly noTexts: string
    readonly quieter: string
    readonly faster: string
    readonly dip: string
    readonly crossfade: string
    readonly reverse: string
    readonly ducking: string
    readonly logo: (fileName: string) => string
    readonly warm: string
    readonly slowMotion: string
  }
  readonly list: (items: readonly string[]) => string
  readonly quote: (text: string) => string
}
