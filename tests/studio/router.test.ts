import { describe, expect, it } from 'vitest'
import { route } from '../../src/main/studio/router'

const COMMANDS: Record<string, readonly string[]> = {
  export: [
    'export',
    'Export!',
    'please export the video',
    'can you export it now?',
    'Download the final version please',
    'save as mp4',
    'save it to my desktop',
    'export in 1080p',
    'send me the video',
    'give me the file',
    'render the final video',
    'exprot',
    'donwload',
    '/export',
    '导出',
    '导出视频',
    '请帮我导出成片',
    '下载',
    '把视频下载到桌面',
    '发给我',
    '渲染成片',
  ],
  credits: [
    'credits',
    'how many credits do I have left?',
    'check my balance',
    'what is my quota',
    '积分',
    '我还有多少积分？',
    '查一下余额',
    '剩余额度',
  ],
  status: [
    'status',
    'show tracks',
    'show me the timeline',
    "what's in the project?",
    'what is in the timeline',
    '状态',
    '查看时间线',
    '显示轨道',
    '现在什么样了',
  ],
  upload: [
    'upload',
    'upload files',
    'add files',
    'add some more photos',
    '上传',
    '上传素材',
    '添加素材',
    '我要上传照片',
  ],
}

const CHAT: readonly string[] = [
  'export the mood of the sea',
  'add a credits roll at the end',
  'put an upload icon on the second photo',
  'balance the colours',
  'show the status of the order on screen',
  '写上‘导出’两个字',
  'the file I uploaded should come first',
  'use the clip I exported yesterday',
  'do not export yet',
  "don't download it",
  '先别导出',
  '还不要下载',
  'make a film',
  'regenerate',
  'redo',
  '重新生成',
  '再来一个',
  'make it shorter',
  'add a title "Export"',
  'write "upload" on the first clip',
  'add music',
  'make the timeline faster',
  'track the ball in the second clip',
  'remove the credits',
  'a film about saving money',
  'save the best photo for last',
  'show my friends laughing',
  'render it like a watercolor painting',
  'download progress bar animation in the intro',
  'what music would fit?',
  'a status update for our team',
  'quota meeting recap video',
  'create a 30-second promotional video with transitions and text overlays',
  '把照片做成视频',
  '上传的照片放在最前面',
  '在片尾加上积分表',
  '加一个进度条',
  '时间线放慢一点',
  '音乐小声一点',
  '余额宝宣传片',
  '',
  '?!',
]

describe('commands never reach the chat', () => {
  for (const [intent, sayings] of Object.entries(COMMANDS)) {
    it.each(sayings)(`"%s" is ${intent}`, (saying) => expect(route(saying)).toEqual({ to: intent }))
  }
})

describe('everything else is talk', () => {
  it.each(CHAT)('"%s"', (saying) => expect(route(saying)).toEqual({ to: 'chat', text: saying }))
})

describe('a wish with an export behind it is talk first', () => {
  it.each([
    ['make it shorter, then export', 'make it shorter'],
    ['make it shorter and export it', 'make it shorter'],
    ['Add a title "Hi". Then download the video', 'Add a title "Hi"'],
    ['swap 2 and 3 and then export please', 'swap 2 and 3'],
    ['短一点，然后导出', '短一点'],
    ['加上标题，再导出视频', '加上标题'],
  ])('"%s"', (saying, text) => expect(route(saying)).toEqual({ to: 'chat', text, then: 'export' }))

  it.each(['make it shorter and export the mood of the sea', 'shorter, but do not export', '导出之前加上标题'])(
    'but not "%s"',
    (saying) => expect(route(saying)).toEqual({ to: 'chat', text: saying }),
  )
})
