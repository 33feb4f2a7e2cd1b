/** How one service speaks and behaves, within what is documented of it. Source: docs/wire.md. */
export interface Variant {
  /** Around answers: `{code,data}`, `{success,data}`, nothing, and the framework's `{detail}` for refusals. */
  readonly envelope: 'code' | 'success' | 'bare'
  /** Refusals under an HTTP status of their own, or all under 200. */
  readonly refusalStatus: 'own' | '200'
  readonly frames: 'adk' | 'adk-pieces' | 'adk-snake' | 'typed'
  /** Bare 64-bit numbers lose digits in a careless parser. */
  readonly ids: 'text' | 'number'
  readonly credits: 'number' | 'text'
  /** Where a segment says when it begins; `none` leaves it to the order. */
  readonly starts: 'st' | 's' | 'start' | 'start_time' | 'tr' | 'none'
  readonly renderStatus: 'bare' | 'enveloped' | 'coded'
  /** `short` names only the first file though it has all; `later` shows them at the second reading. */
  readonly uploadAnswer: 'full' | 'short' | 'later'
  /** How many readings of the state after a turn still show what was before. */
  readonly staleReads: number
  /** No turn says a word. */
  readonly silent: boolean
  /** The service talks of buttons of an editor that nobody sees. */
  readonly guiTalk: 'none' | 'en' | 'zh'
  /** The service's excuse behind an answer that was fine. */
  readonly noise: boolean
  readonly heartbeats: boolean
  /** A second message while one is worked on. */
  readonly secondTurn: 'refused' | 'accepted'
  /** A raw clip comes first, and the rest unasked. */
  readonly stages: 'one' | 'two'
  /** Who may export: everybody, or nobody with this number. */
  readonly export: 'free' | 402 | 403
}

export const DOCUMENTED: Variant = {
  envelope: 'code',
  refusalStatus: 'own',
  frames: 'adk',
  ids: 'text',
  credits: 'number',
  starts: 'st',
  renderStatus: 'bare',
  uploadAnswer: 'full',
  staleReads: 0,
  silent: false,
  guiTalk: 'none',
  noise: false,
  heartbeats: false,
  secondTurn: 'refused',
  stages: 'two',
  export: 'free',
}

/** One of each kind of service that is documented somewhere. Every one can do the whole job. */
export const VARIANTS: Readonly<Record<string, Partial<Variant>>> = {
  'as documented last': {},
  'words in pieces, with heartbeats': { frames: 'adk-pieces', heartbeats: true },
  'snake case, starts as s': { frames: 'adk-snake', starts: 's' },
  'typed frames, render inside data': { frames: 'typed', renderStatus: 'enveloped', starts: 'start' },
  'success envelope, credits as text': { envelope: 'success', credits: 'text', renderStatus: 'coded' },
  'bare answers, ids as numbers': { envelope: 'bare', ids: 'number', starts: 'tr' },
  'refusals under 200': { refusalStatus: '200', starts: 'start_time' },
  'uploads named in part': { uploadAnswer: 'short', starts: 'none' },
  'uploads shown later': { uploadAnswer: 'later' },
  'silent, and written late': { silent: true, staleReads: 2 },
  'talk of buttons': { guiTalk: 'en', noise: true },
  'everything odd at once': {
    envelope: 'bare',
    frames: 'adk-snake',
    ids: 'number',
    credits: 'text',
    starts: 'tr',
    renderStatus: 'enveloped',
    uploadAnswer: 'later',
    guiTalk: 'zh',
    noise: true,
    heartbeats: true,
  },
  'talk of buttons in Chinese': { guiTalk: 'zh', noise: true, frames: 'typed' },
}
