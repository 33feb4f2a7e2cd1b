import { NO } from './negation'

/** Words for the song, as patterns without groups. */
export const MUSIC = '(?:(?:background )?(?:music|songs?|soundtrack|bgm|tune|audio(?: track)?))'
export const MUSIC_ZH = '(?:(?:背景)?(?:音乐|配乐|歌曲|bgm)|音轨|那?首歌|歌(?!词|手|名))'
export const OFF = `(?:${NO}|(?<![a-z])(?:mute|kill)(?: the)?) `
