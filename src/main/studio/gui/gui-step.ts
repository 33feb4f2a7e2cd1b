import type { Action } from '../../../shared/states/project-state'
import { readChineseStep } from './chinese-steps'
import { readEnglishStep } from './english-steps'

/** A clause that tells how to press things, and what it stands for here. */
export interface GuiStep {
  readonly action?: Action
  /** It changes the film by hand; here that is said, not done. */
  readonly isEdit: boolean
}

/** Longer clauses are stories, not steps. Also keeps the work on a text without any full stop small. */
const LONGEST_STEP = 300

/** The first line that fits decides. Source: docs/wire.md, "GUI translation". */
const ACTIONS: readonly (readonly [RegExp, Action])[] = [
  [/upload|\bimport|add (?:media|files)|上传|导入|添加素材/u, 'upload'],
  [
    /\baccount|billing|credits?\b|balance|top(?:ping)? ?up|upgrade|subscri|pricing|\bplans?\b|\blog ?in|\bsign ?in|账户|账号|账单|充值|积分|余额|额度|会员|订阅|登录|升级|套餐|个人中心/u,
    'credits',
  ],
  [
    /\bexport|download|\bshar(?:e|ing)|publish|\brender|\bmp4|(?:ctrl|cmd|⌘) ?\+? ?e\b|导出|下载|分享|发布|渲染/u,
    'export',
  ],
  [
    /\bplay|preview|timeline|\bview|\bwatch|\bsee\b|\bcheck|refresh|reload|\bopen|go(?:ing)? to|\bhead |navigat|switch to|return to|panel|\btab\b|menu|\bpage|editor|workspace|dashboard|space|播放|预览|时间线|时间轴|查看|观看|打开|前往|进入|切换|刷新|面板|页面|编辑器|空格|工作台/u,
    'status',
  ],
]
const BY_MOUSE = /\bdrag|double-? ?(?:click|tap)|right-? ?click|\bhover|拖|双击|长按|右键/u
const EDITING =
  /\b(?:adjust|chang|edit(?!or)|restyl|fine-?tun|reorder|rearrang|trim|resiz|custom|replac)|拖|调节|调整|修改|编辑(?!器)|更换|替换|裁剪|移动/u

/** What a clause asks the reader to press, or undefined for everything that is about the film. */
export function readStep(clause: string): GuiStep | undefined {
  if (clause.length > LONGEST_STEP || !(readEnglishStep(clause) || readChineseStep(clause))) return undefined
  const plain = clause.toLowerCase()
  const isByMouse = BY_MOUSE.test(plain)
  const action = ACTIONS.find(([words, one]) => words.test(plain) && !(isByMouse && one === 'status'))?.[1]
  const isEdit = (isByMouse || EDITING.test(plain)) && (action === undefined || action === 'status')
  return { ...(action && { action }), isEdit }
}
