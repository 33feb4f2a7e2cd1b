import { NO } from './negation'

/** Words for the song, as patterns without groups. */
export const MUSIC = '(?:(?:background )?(?:music|song|soundtrack|bgm|audio(?: track)?))'
export const MUSIC_ZH = '(?:(?:背景)?(?:音乐|配乐|歌曲|bgm)|音轨)'
export const OFF = `(?:${NO}|(?<![a-z])(?:mute|kill)(?: the)?) `
