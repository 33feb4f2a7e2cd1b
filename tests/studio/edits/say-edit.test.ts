import { describe, expect, it } from 'vitest'
import { sayEdit } from '../../../src/main/studio/edits/say-edit'
import { type Edit, FilmEdit } from '../../../src/shared/edit'
import type { Timeline } from '../../../src/shared/timeline'

const clip = (id: string, mediaName: string, startMs: number) => ({
  id,
  name: id,
  mediaName,
  startMs,
  durationMs: 4000,
})

const timeline: Timeline = {
  durationMs: 12_000,
  tracks: [
    {
      type: 'video',
      name: '',
      clips: [clip('one', 'a.jpg', 0), clip('two', 'b.mp4', 4000), clip('three', 'c.jpg', 8000)],
    },
    { type: 'text', name: '', clips: [{ id: 'text-1', name: 'Hello', startMs: 0, durationMs: 3000 }] },
  ],
}
const scene = { timeline, media: [{ id: 'm1', name: 'd.jpg' }] }

const SAID: readonly (readonly [Edit, string, string])[] = [
  [{ do: 'set-length', length: { kind: 'exact', lengthMs: 30_000 } }, 'Make the film 30 s long', '把影片改成 30 秒'],
  [{ do: 'set-ratio', ratio: '9:16' }, 'Make the film 9:16', '把画幅改成 9:16'],
  [{ do: 'set-pace', pace: 'fast' }, 'Make the pace fast', '节奏改为快'],
  [
    { do: 'set-transition', kind: 'dip-to-black', lengthMs: 500 },
    'Use dip to black transitions of 0.5 s',
    '转场改用黑场过渡，时长 0.5 秒',
  ],
  [
    { do: 'set-transition', kind: 'none', clipIds: ['two'] },
    'Let clip 2 (b.mp4) come in with a plain cut',
    '第 2 段（b.mp4）直接切入，不用转场',
  ],
  [{ do: 'reset-transitions' }, 'Let all pictures come in like the rest of the film', '所有画面的转场与全片一致'],
  [{ do: 'set-look', look: 'warm', clipIds: ['one'] }, 'Give clip 1 (a.jpg) a warm look', '第 1 段（a.jpg）使用暖色调'],
  [{ do: 'set-beats', on: false }, 'Do not cut on the beat of the music', '不按音乐节拍剪辑'],
  [{ do: 'set-motion', on: false }, 'Keep the photos still', '让照片保持静止'],
  [{ do: 'set-fit', fit: 'fill' }, 'Let all pictures fill the frame', '让所有画面铺满画面'],
  [{ do: 'set-photo-time', lengthMs: 3000 }, 'Show each photo for 3 s', '每张照片显示 3 秒'],
  [{ do: 'name-film', title: 'Rome' }, 'Name the film "Rome"', '影片命名为“Rome”'],
  [
    { do: 'set-mark', assetId: 'm1', corner: 'top-left' },
    'Use d.jpg as the logo, top left',
    '用 d.jpg 作为标志，放在左上角',
  ],
  [{ do: 'remove-mark' }, 'Remove the logo', '去掉标志'],
  [
    { do: 'set-clip-time', clipIds: ['one'], lengthMs: 2500 },
    'Show clip 1 (a.jpg) for 2.5 s',
    '让第 1 段（a.jpg）显示 2.5 秒',
  ],
  [
    { do: 'trim-clip', clipId: 'two', fromMs: 1000, toMs: 64_500 },
    'Trim clip 2 (b.mp4) to 0:01–1:04.5',
    '把第 2 段（b.mp4）裁剪为 0:01–1:04.5',
  ],
  [
    { do: 'split-clip', clipId: 'two', atMs: 1500, lengthMs: 4000 },
    'Split clip 2 (b.mp4) after 1.5 s',
    '在 1.5 秒处分割第 2 段（b.mp4）',
  ],
  [{ do: 'duplicate-clips', clipIds: ['two'] }, 'Duplicate clip 2 (b.mp4)', '复制第 2 段（b.mp4）'],
  [{ do: 'mute-clips', clipIds: ['two'], muted: true }, 'Mute clip 2 (b.mp4)', '把第 2 段（b.mp4）静音'],
  [
    { do: 'set-clip-gain', clipIds: ['two'], gain: 0.5 },
    'Set the sound of clip 2 (b.mp4) to 50%',
    '把第 2 段（b.mp4）的音量调到 50%',
  ],
  [
    { do: 'set-speed', clipIds: ['two'], speed: 2 },
    'Play clip 2 (b.mp4) at 2x speed',
    '让第 2 段（b.mp4）以 2 倍速播放',
  ],
  [
    { do: 'replace-clip', clipId: 'two', assetId: 'm1' },
    'Replace clip 2 (b.mp4) with d.jpg',
    '把第 2 段（b.mp4）换成 d.jpg',
  ],
  [
    { do: 'set-order', clipIds: ['three', 'one'] },
    'Put the clips in this order: clip 3 (c.jpg), clip 1 (a.jpg)',
    '按这个顺序排列：第 3 段（c.jpg）、第 1 段（a.jpg）',
  ],
  [
    { do: 'move-clips', clipIds: ['three'], beforeClipId: 'one' },
    'Move clip 3 (c.jpg) to the beginning',
    '把第 3 段（c.jpg）移到开头',
  ],
  [
    { do: 'move-clips', clipIds: ['one'], beforeClipId: 'three' },
    'Move clip 1 (a.jpg) before clip 3 (c.jpg)',
    '把第 1 段（a.jpg）移到第 3 段（c.jpg）前面',
  ],
  [{ do: 'move-clips', clipIds: ['one'] }, 'Move clip 1 (a.jpg) to the end', '把第 1 段（a.jpg）移到结尾'],
  [
    { do: 'remove-clips', clipIds: ['one', 'two'] },
    'Remove clip 1 (a.jpg), clip 2 (b.mp4)',
    '去掉第 1 段（a.jpg）、第 2 段（b.mp4）',
  ],
  [
    { do: 'add-clips', assetIds: ['m1'], place: { beforeClipId: 'two' } },
    'Add d.jpg before clip 2 (b.mp4)',
    '在第 2 段（b.mp4）前面加入 d.jpg',
  ],
  [
    {
      do: 'add-text',
      text: 'Hi',
      role: 'title',
      position: 'top',
      when: { kind: 'range', startMs: 0, endMs: 2000 },
      placeholder: false,
    },
    'Add the title "Hi" at the top, from 0:00 to 0:02',
    '在 0:00 到 0:02 添加标题“Hi”，放在上方',
  ],
  [
    { do: 'change-text', textId: 'text-1', text: 'Bye', placeholder: false },
    'Change the text "Hello" to "Bye"',
    '把文字“Hello”改成“Bye”',
  ],
  [
    { do: 'place-text', textId: 'text-1', position: 'bottom', when: { kind: 'closing' } },
    'Show the text "Hello" at the bottom at the end',
    '把文字“Hello”放在下方，在结尾显示',
  ],
  [
    { do: 'style-text', textIds: ['text-1'], size: 'large', colour: '#ff0000' },
    'Make the text "Hello" large and #ff0000',
    '把文字“Hello”改成大号、#ff0000',
  ],
  [{ do: 'remove-texts', textIds: ['text-1'] }, 'Remove the text "Hello"', '去掉文字“Hello”'],
  [{ do: 'set-music', assetId: 'm1' }, 'Use d.jpg as the music', '用 d.jpg 作为配乐'],
  [{ do: 'mute-music', muted: true }, 'Turn the music off', '关掉音乐'],
  [{ do: 'set-music-gain', gain: 0.4 }, 'Set the music volume to 40%', '把音乐音量调到 40%'],
  [
    { do: 'set-music-fade', inMs: 1000, outMs: 2000 },
    'Fade the music in over 1 s, Fade the music out over 2 s',
    '音乐用 1 秒淡入、音乐用 2 秒淡出',
  ],
  [{ do: 'set-ducking', on: true }, 'Lower the music while clips are heard', '视频有声音时自动降低音乐'],
  [{ do: 'undo' }, 'Undo the last change', '撤销上一次修改'],
  [{ do: 'redo' }, 'Redo the last change that was undone', '重做刚撤销的修改'],
  [{ do: 'back-to', version: 3 }, 'Go back to an earlier version', '回到之前的版本'],
]

describe('a change by hand in words', () => {
  it.each(SAID)('%o', (edit, english, chinese) => {
    expect(sayEdit(edit, scene, 'en')).toBe(english)
    expect(sayEdit(edit, scene, 'zh-CN')).toBe(chinese)
  })

  it('is there for every change that can be made', () => {
    const said = new Set<string>(SAID.map(([edit]) => edit.do))
    expect(FilmEdit.options.map(({ shape }) => shape.do.value).filter((name) => !said.has(name))).toEqual([])
  })

  it('calls undo and redo by what they take back and bring again', () => {
    const version = { version: 2, label: 'Mute clip 4', atMs: 0 }
    const history = { canUndo: true, canRedo: true, undoLabel: 'x', redoLabel: 'y', version: 2, versions: [version] }
    const say = (edit: Edit): string => sayEdit(edit, { ...scene, history }, 'en')
    expect([say({ do: 'undo' }), say({ do: 'redo' })]).toEqual(['Undo: x', 'Redo: y'])
    expect(say({ do: 'back-to', version: 2 })).toBe('Back to: Mute clip 4')
  })
})
