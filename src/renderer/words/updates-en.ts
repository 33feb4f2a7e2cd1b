/** The sentences about newer versions in English. */
export const updatesEn = {
  region: 'Newer version',
  told: (version: string) => `Reelwright ${version} is out.`,
  packaged: (version: string) => `Reelwright ${version} is out. Update it the way you installed this one.`,
  fetch: 'Download',
  openPage: 'Where to get it',
  fetching: (version: string, percent: number) => `Downloading Reelwright ${version}, ${percent} %`,
  fetched: (version: string) => `Reelwright ${version} is downloaded and checked.`,
  atQuit: 'Install when I quit',
  willInstall: (version: string) => `Reelwright ${version} takes over when you quit.`,
  again: 'Try again',
  later: 'Not now',
  heading: 'Newer versions',
  tellMe: 'Tell me about new versions',
  tellMeHint:
    'Asked for at most once a day. Nothing about you is sent, and nothing is downloaded or installed by itself.',
  noFeed: 'This copy does not look for newer versions. Update it the way you installed it.',
  look: 'Look now',
  looking: 'Looking…',
  results: {
    newer: 'There is a newer version.',
    newest: 'This is the newest version.',
    unreachable: 'Nothing could be learnt about newer versions right now.',
    offline: 'Stay offline is on, so nobody was asked.',
  },
}
