import type { dropEn, mediaEn, startersEn } from './media-en'

/** The sentences about a person's files, in Simplified Chinese. */
export const mediaZhCn: typeof mediaEn = {
  region: '素材',
  add: '添加素材',
  addFolder: '添加文件夹',
  files: (n) => `${n} 个文件`,
  none: '还没有文件',
  reading: '正在读取文件…',
  readingFiles: (n) => `正在读取文件，还有 ${n} 个…`,
  remove: (name) => `移除 ${name}`,
  list: '按顺序排列的文件',
  tile: (kind, name, place, count, states) =>
    [`${kind} ${name}，第 ${place} 个，共 ${count} 个`, ...Array.from(states)].join('，'),
  leftOut: '未使用',
  favourite: '已收藏',
  star: (name) => `收藏 ${name}`,
  unstar: (name) => `取消收藏 ${name}`,
  onlyFavourites: '只看收藏',
  countFavourites: (n) => `${n} 个收藏`,
  starChosen: '收藏',
  unstarChosen: '取消收藏',
  notFound: '找不到',
  needsCopy: '上传前需要转换',
  convert: (name) => `为云端转换 ${name}`,
  sendAgain: (name) => `重新发送 ${name}`,
  leaveOut: (name) => `影片中不用 ${name}`,
  useAgain: (name) => `重新使用 ${name}`,
  countLeftOut: (n) => `${n} 个未使用`,
  sort: '文件排序',
  sorts: { added: '按添加顺序', name: '按名称', taken: '按拍摄时间', kind: '按类型', favourite: '收藏在前' },
  chosen: (n) => `已选 ${n} 个`,
  chooseNone: '取消选择',
  leaveChosen: '不使用',
  useChosen: '重新使用',
  removeChosen: '移除',
  movedRegion: '已移动的文件',
  movedOne: (name) => `${name} 已被移动或删除。`,
  moved: (n) => `${n} 个文件已被移动或删除。`,
  findIt: '查找',
  findThem: '查找',
  goOnWithout: '不用它们，继续',
  lookalike: (name, now, before) => `找到另一个 ${name}（${now}，影片中的是 ${before}）。`,
  foundNone: '这个文件夹里没有找到它们。',
  useLookalike: '使用这个',
  sending: (progress) => `正在发送 ${Math.round(progress * 100)} %`,
  converting: (progress) => `正在转换 ${Math.round(progress * 100)} %`,
  problems: {
    'convert-ahead': (n) => `${n} 个文件上传前需要转换。`,
    convert: (n) => `${n} 个文件无法直接上传到云端。`,
    remove: (n) => `${n} 个文件无法使用。`,
    'send-again': (n) => `${n} 个文件未能发送。`,
  },
  solutions: { 'convert-ahead': '转换', convert: '转换并发送', remove: '不使用', 'send-again': '重新发送' },
  kinds: { photo: '照片', clip: '视频', music: '音乐' },
}

/** The sentences of an empty window and of a drop, in Simplified Chinese. */
export const dropZhCn: typeof dropEn = {
  title: '拖入照片、视频和音乐',
  subtitle: '拖到窗口任意位置，整个文件夹也可以',
  samples: '用示例照片试试',
  samplesHint: '五张照片和一首音乐，马上就能剪',
  folder: '打开文件夹',
  folderHint: '按原有顺序加入其中的全部素材',
  cloud: '使用 NemoVideo 云端',
  cloudHint: '消耗积分；文件会上传',
  privacy: '除非您发送到云端，文件只留在本机。没有任何遥测。',
  over: (n) => (n > 0 ? `松开以添加 ${n} 项` : '松开以添加'),
  overHint: '照片、视频、音乐和文件夹',
  wishes: '大家常这样说',
  added: (photos, clips, songs) => {
    const kinds = [`${photos} 张照片`, `${clips} 段视频`, `${songs} 首音乐`]
    const there = kinds.filter((_, index) => [photos, clips, songs][index] !== 0)
    const all = photos + clips + songs
    return there.length === 1 ? `已添加 ${there[0]}。` : `已添加 ${all} 个文件（${there.join('、')}）。`
  },
  alreadyThere: (n) => `${n} 个文件已在项目中。`,
  livePhotos: (n) => `${n} 张实况照片各保留为一张照片。`,
  skipped: (n, names) => (names.length > 0 ? `跳过 ${n} 个：${names.join('、')}。` : `跳过 ${n} 个文件。`),
  nothing: '没有添加任何文件。',
  show: '查看',
  hide: '收起',
}

/** First wishes, in Simplified Chinese. */
export const startersZhCn: typeof startersEn = {
  promo: '制作一个 30 秒的宣传片，带转场和文字',
  slideshow: () => '用这些照片做一个舒缓的相册影片，用柔和的叠化',
  oldestFirst: () => '用这些照片做一个 30 秒的影片，最早的放前面',
  toMusic: (song) => `用 ${song} 做配乐，制作 20 秒的影片，音乐在结尾淡出`,
  vertical: '制作 15 秒的竖屏影片，节奏快一些',
  clips: () => '用这些视频做一个 30 秒的影片，节奏快一些',
  open: ['30 秒的宣传片，带标题，节奏快一些', '舒缓的相册影片，配上音乐，用柔和的叠化', '15 秒的竖屏影片，节奏快一些'],
}
