import { anyOf } from '../reader'
import { type Spoken, respeak } from '../spoken'

/** Signs that sound alike and are typed for each other, in the words that rules live on. */
const MEANT: Readonly<Record<string, string>> = {
  转厂: '转场',
  转长: '转场',
  专场: '转场',
  装场: '转场',
  字目: '字幕',
  字母: '字幕',
  子幕: '字幕',
  自幕: '字幕',
  标提: '标题',
  标体: '标题',
  表题: '标题',
  因乐: '音乐',
  音月: '音乐',
  音了: '音乐',
  音悦: '音乐',
  配月: '配乐',
  音亮: '音量',
  音凉: '音量',
  竖平: '竖屏',
  树屏: '竖屏',
  数屏: '竖屏',
  横平: '横屏',
  横评: '横屏',
  照骗: '照片',
  找片: '照片',
  图骗: '图片',
  试频: '视频',
  是频: '视频',
  视屏: '视频',
  片断: '片段',
  原生音: '原声',
  静因: '静音',
  净音: '静音',
  删处: '删除',
  山除: '删除',
  删出: '删除',
  替唤: '替换',
  调欢: '调换',
  淡如: '淡入',
  谈入: '淡入',
  淡初: '淡出',
  但出: '淡出',
  谈出: '淡出',
  叠画: '叠化',
  黑百: '黑白',
  嘿白: '黑白',
  幅古: '复古',
  复故: '复古',
  水应: '水印',
  水映: '水印',
  右上脚: '右上角',
  左上脚: '左上角',
  右下脚: '右下角',
  左下脚: '左下角',
  停流: '停留',
  分种: '分钟',
  妙钟: '秒钟',
  节凑: '节奏',
  节揍: '节奏',
  卡店: '卡点',
  背影音乐: '背景音乐',
  倍景音乐: '背景音乐',
  结未: '结尾',
  开投: '开头',
  片投: '片头',
  时常: '时长',
  颜涩: '颜色',
  白涩: '白色',
  慢动做: '慢动作',
  慢东作: '慢动作',
  快近: '快进',
  放漫: '放慢',
  加诉: '加速',
  铺慢: '铺满',
  不要在: '不要再',
}

const TRADITIONAL =
  '標标題题轉转場场樂乐視视頻频豎竖橫横圖图張张個个聲声後后順顺時时長长間间換换動动畫画書书寫写顯显開开關关頭头結结處处點点這这個个邊边鐘钟剪剪輯辑調调幅幅疊叠擦擦濾滤鏡镜黃黄藍蓝綠绿紅红紫紫銀银複复舊旧暖暖鮮鲜豔艳純纯節节奏奏慢慢歡欢輕轻鬆松緩缓風风簡简單单專专業业現现說说話话對对錄录製制將将給给讓让請请幫帮樣样種种從从兩两幾几麼么無无會会過过還还進进遠远達达達达億亿萬万與与為为來来東东車车門门閃闪電电腦脑網网級级線线條条組组續续總总縮缩壓压擴扩縱纵總总據据應应當当數数據据裡里裏里麗丽塊块邊边鍵键隱隐藏藏離离難难雙双響响項项預预領领類类飛飞餘余館馆驗验鬧闹齊齐龍龙減减淺浅漸渐滿满潔洁濃浓熱热燈灯爾尔狀状獨独產产異异發发盡尽監监盤盘確确禮礼穩稳競竞筆笔範范紀纪約约細细終终經经綜综緊紧編编練练罵骂羅罗聯联聽听興兴舉举華华葉叶蓋盖螢萤術术衝冲補补裝装見见規规覺觉親亲觀观計计記记設设許许試试該该詳详誰谁課课論论識识議议護护變变買买賣卖質质贊赞趕赶跡迹輪轮輸输辦办連连遊游運运遙遥適适選选郵邮醫医釋释針针錯错鎖锁鏈链閉闭閱阅阐阐陣阵階阶隊队隨随難难靜静頁页頂顶須须頻频顆颗願愿顧顾飯饭養养馬马體体鳥鸟麥麦灣湾歲岁殘残沒没決决況况準准溫温滅灭滾滚漢汉潑泼燒烧營营牆墙狹狭環环畢毕療疗盜盗睜睁礙碍祕秘稱称積积窩窝竄窜築筑篩筛糧粮紙纸統统'
const SIMPLE = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, index) => [TRADITIONAL[index * 2], TRADITIONAL[index * 2 + 1]]),
)

/** English words that people put into Chinese sentences. */
const BORROWED: Readonly<Record<string, string>> = {
  videos: '视频',
  video: '视频',
  clips: '片段',
  clip: '片段',
  photos: '照片',
  photo: '照片',
  pics: '照片',
  pic: '照片',
  captions: '字幕',
  caption: '字幕',
  subtitles: '字幕',
  subtitle: '字幕',
  titles: '标题',
  title: '标题',
  music: '音乐',
  transitions: '转场',
  transition: '转场',
  volume: '音量',
}

/** Chinese words with a sign that only sounds like the right one, and traditional signs, as rules know them. */
export function mendChineseSpelling(spoken: Spoken): Spoken {
  const simple = respeak(spoken, '\\p{Script=Han}', ([sign]) => SIMPLE.get(sign))
  const meant = respeak(simple, anyOf(Object.keys(MEANT)), ([typed]) => MEANT[typed])
  // 压一压 is 压一下.
  const once = respeak(meant, '([压改调换剪移挪缩删裁转])一\\1', ([, sign = '']) => `${sign}一下`)
  const borrowed = anyOf(Object.keys(BORROWED))
  return respeak(
    once,
    `(?<=\\p{Script=Han} ?)${borrowed}(?![a-z\\d._-])|(?<![a-z\\d._-])${borrowed}(?= ?\\p{Script=Han})`,
    ([word]) => BORROWED[word],
  )
}
