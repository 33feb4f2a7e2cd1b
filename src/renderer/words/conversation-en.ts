import type { Pace, Ratio } from '../../shared/film-words'

/** What more there is to do in the conversation. */
export const conversationEn = {
  openLink: (host: string) => `Open ${host} in the browser?`,
  open: 'Open',
  notNow: 'Not now',
  slashSays: { status: 'status', credits: 'credits' },
  changeChip: (what: string, label: string) => `${what}: ${label}. Change`,
  chips: {
    length: 'Length',
    seconds: (seconds: number) => `${seconds} seconds`,
    automatic: 'As the pictures need',
    likeMusic: 'As long as the music',
    ratio: 'Shape',
    ratios: {
      '16:9': '16:9, wide',
      '9:16': '9:16, upright',
      '1:1': '1:1, square',
      '4:5': '4:5, portrait',
    } satisfies Record<Ratio, string>,
    pace: 'Pace',
    paces: { calm: 'Calm', even: 'Even', lively: 'Lively', fast: 'Fast' } satisfies Record<Pace, string>,
    transitions: 'Transitions',
    look: 'Look',
    fit: 'Frame',
    music: 'Music',
    noMusic: 'No music',
    beats: 'Cuts on the beat',
    motion: 'Movement in photos',
    on: 'On',
    off: 'Off',
  },
  find: {
    label: 'Find in the conversation',
    none: 'Not found',
    at: (n: number, all: number) => `${n} of ${all}`,
    earlier: 'Earlier',
    later: 'Later',
    close: 'Close the search',
  },
}
