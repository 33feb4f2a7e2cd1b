import { withoutMarks } from './plain-clause'

const LEADS =
  /^\s*(?:请您?|您|你|可以|可|现在|然后|接着|接下来|随后|之后|首先|最后|同时|只需要?|只要|直接|需要|记得|建议|尝试|试试|随时|通过|麻烦|并且?|或者?|再|就|也|先|还|都?能|能够)\s*/u
const LABELS =
  /^(?:温馨提示|小提示|提示|注意|下一步|步骤\s?[\d一二三四五六七八九十]{0,3}|第[一二三四五六七八九十\d]{1,2}步|操作方法|方法)\s*[:：，]\s*/u
/** Where something is to be done, in front of the verb: 在右上角, 从菜单中. */
const SOMEWHERE =
  /^(?:在|从|到)[^，。；]{1,18}?(?:窗口|面板|页面|界面|编辑器|播放器|时间线|时间轴|菜单|工具栏|侧边栏|列表)(?:中|里|上|内|处|下)?的?\s*|^(?:在|于|从|到)[^，。；]{1,18}?(?:中|里|上|内|处|下|角|侧|栏|边|旁|面)(?:的|，)?\s*/u

const WIDGETS = '按钮|按键|图标|菜单|面板|标签页|标签栏|选项卡|侧边栏|侧栏|工具栏|下拉|滑块|对话框|弹窗|复选框|开关'
const PLACES = `${WIDGETS}|页面|界面|编辑器|工作台|工作区|后台|设置|账户|账号|个人中心|会员中心|时间线|时间轴|播放器|控制台|网页|官网|网站|浏览器|账单|预览窗口`
const THINGS = `${PLACES}|键|链接|选项|右上角|左上角|右下角|左下角|左侧的?|右侧的?|上方的?|下方的?`
const BUTTONS =
  '导出|下载|播放|分享|发布|上传|保存|预览|生成|重新生成|充值|升级|登录|确认|确定|完成|应用|编辑|删除|撤销|这里|此处|空格|回车|ctrl|cmd|shift|esc|export|download|play|share|save|upload'

const PRESS = /^(?:点击|单击|点按|轻点|轻触|点选|按下|按一下|点一下|长按|敲击|按|点)\s*(?:一下)?\s*/u
const BY_MOUSE =
  /^(?:双击\s*\S|右键(?:点击|单击)?\s*\S|(?:鼠标)?(?:拖拽|拖动|拖放|拖曳)\s*(?:.{0,8}(?:片段|素材|字幕|标题|滑块|文件|照片|图片|视频|音乐|边缘|轨道|剪辑|进度条|时间线)|它)|拖(?:到|至|进|入)|[将把].{1,16}拖(?:到|动|拽|至))/u
const GO = /^(?:打开|前往|进入|切换到|切换至|切到|转到|跳转到|访问|返回|回到|登录|刷新|展开|去)\s*/u
const PICK = /^(?:选择|选中|使用|利用|用|找到|勾选|开启|调节|查看|看到)\s*/u
const LOOK =
  /^(?!.{1,4}了)(?:选择|选中|点|拖|添加|设置|找到|搜索|查看|预览|播放|观看|试看|检查|看看|看|编辑|调整|修改|微调|导出|下载|上传)/u

const starts = (words: string): RegExp => new RegExp(`^(?:${words})`, 'u')
const has = (words: string): RegExp => new RegExp(`(?:${words})`, 'u')
const STARTS_WITH_BUTTON = starts(BUTTONS)
const STARTS_WITH_NAME = /^["“「『【‘'[`]/u
const HAS_WIDGET = has(WIDGETS)
const HAS_PLACE = has(PLACES)
const HAS_THING = has(THINGS)

/** What is seen or heard in a film, and reports of what was done. */
const IS_ABOUT_THE_FILM =
  /的(?:声音|音效|声效|画面|镜头|动作|动画|场景|特效|瞬间|文字|字幕|标题|特写|片段)(?!按钮|标签|面板|选项|图标|菜单)|声效|音效|声音|特写|镜头|画面|分镜|动画|已/u

/** True when a Chinese clause is advice to the reader about the surface of a program. */
export function readChineseStep(clause: string): boolean {
  const plain = withoutMarks(clause).toLowerCase()
  if (!/\p{Script=Han}/u.test(plain) || IS_ABOUT_THE_FILM.test(withoutQuoted(plain))) return false
  const { place, said } = withoutLeads(plain)
  if (/[:：]\s*[\p{L}\p{N}]/u.test(said.replace(/https?:/g, ''))) return false
  const after = (verb: RegExp): string | undefined => {
    const found = verb.exec(said)
    return found ? said.slice(found[0].length) : undefined
  }
  if (BY_MOUSE.test(said)) return true
  const pressed = after(PRESS)
  if (pressed !== undefined && isPressable(pressed, said)) return true
  const gone = after(GO)
  if (gone !== undefined && HAS_PLACE.test(gone)) return true
  const picked = after(PICK)
  if (picked !== undefined && HAS_WIDGET.test(picked)) return true
  return LOOK.test(said) && HAS_PLACE.test(place)
}

/** 点 and 按 alone are everyday words; they need a button right behind them. */
function isPressable(rest: string, said: string): boolean {
  if (STARTS_WITH_NAME.test(rest) || STARTS_WITH_BUTTON.test(rest)) return true
  return /^[点按](?![击按选下])/u.test(said) ? /^.{0,8}(?:按钮|图标|键)/u.test(rest) : HAS_THING.test(rest)
}

const HAND_WORK = /^(?:选择|选中|设置|输入|勾选|找到|确认|等待|稍等)/u
const GOES_ON =
  /^(?:即可|就可以|就能|就会|便可|便能|即能|来|以便|系统|视频(?:就|将|会)|保存|下载|查看|播放|预览|观看|导出)/u
const DEPENDS = /^(?:如果|若|要是|假如|如需|如要|想|需要|当|等|待|确认|满意|完成后|准备好|要|一旦|为了)/u

/** True for a clause that has no meaning without the step behind it: 如果满意，…. */
export function leadsIntoChineseStep(clause: string): boolean {
  const plain = withoutMarks(clause)
  return DEPENDS.test(plain) || HAND_WORK.test(withoutLeads(plain).said)
}

/** True for a clause that has no meaning without the step before it: …，即可下载. */
export function followsChineseStep(clause: string): boolean {
  const plain = withoutMarks(clause)
  const { said } = withoutLeads(plain)
  return GOES_ON.test(plain) || GOES_ON.test(said) || HAND_WORK.test(said)
}

function withoutLeads(plain: string): { place: string; said: string } {
  let said = plain.replace(LABELS, '')
  let place = ''
  for (let count = 0; count < 6; count += 1) {
    said = said.replace(LEADS, '')
    const found = place === '' ? SOMEWHERE.exec(said) : null
    if (!found) continue
    place = found[0]
    said = said.slice(place.length)
  }
  return { place, said }
}

function withoutQuoted(plain: string): string {
  return plain.replace(/“[^”]{0,60}”|「[^」]{0,60}」|『[^』]{0,60}』|"[^"]{0,60}"/gu, '""')
}

/** What a clause begins with when it may be the second half of a sentence without a comma. */
export const CHINESE_STEP_BEGINS =
  '(?:请您?|请你|现在请|(?:您|你)(?:现在)?可以?|现在可以|可以)\\s?(?:直接)?(?:点击|单击|双击|点按|按下|拖动|拖拽|前往|打开|在(?:时间线|编辑器|播放器))'
