/** Words for the song, as patterns without groups. */
export const MUSIC = '(?:(?:background )?(?:music|song|soundtrack|bgm|audio(?: track)?))'
export const MUSIC_ZH = '(?:(?:背景)?(?:音乐|配乐|歌曲|bgm)|音轨)'
export const OFF =
  '(?<![a-z])(?:no|without|remove|delete|drop|mute|turn off|take out|skip|kill|get rid of) (?:any |all )?'
export const OFF_ZH = '(?:不要|不用|不加|不需要|去掉|去除|删除|删掉|关掉|关闭|移除|取消|没有|无)'
