import { toExpression } from '../expressions'
import { type Spoken, respeak } from '../spoken'

/** What a picture does that moves inside its frame. */
const MOVES =
  '放大缩小|缩放|缩小放大|推拉|推近拉远|推近|推进(?:去|来)?|推镜头?|慢推|拉近|拉远|拉镜头?|运镜|放大|缩小|动来动去|晃来晃去|飘来飘去|推来推去|乱动|乱晃|动起来|移动|平移|晃动|晃|飘动|飘|摇一?摇|摇动|浮动|呼吸感|镜头感|动感|动态|动效|(?<!慢)动(?![画物图听态感效作])|推(?![荐出送广])'
/** That it does not move. */
const RESTS = '静止(?:不动)?|静态|静静(?:地)?|安安静静|固定住?|定住|定格|停住|不动|纹丝不动'
const NOT =
  '别|不要|不用|不想要?|不需要|不许|不|无需|无|没有|去掉|去除|取消|关掉|关闭|关了|关|停掉|停止|删掉|拿掉|禁用|少'
const SUBJECT =
  '所有|全部|每一?[张幅个]|这些|那些|照片|图片|画面|镜头|相片|图(?!标)|静图|它们?|都|全|统统|一律|里面?|上'
const LIGHT =
  '让|给|把|将|叫|请|麻烦|就|要|想要?|希望|需要|加上?|加点|加一?[点些个]|来一?[点些个]|来|带一?[点些个]?|有一?[点些]|有|做|做成|用|弄|搞|再|老是?|总是?|一直|老|也|的时候|的话|那种|这种|那个|这个|些|那么?|这么?|的|地|得|着|了|吧|啊|哦|呀|好|就好|就行|行|即可|可以|为主|展示|显示|播放|放|摆|看|看着|保持|效果|感觉|动画|特效|处理|方式|样子|那样|质感|舒服|自然|一点儿?|一些|一下|点|些|开|开启|打开|加|和|与|又|有点'
const MILD =
  '慢慢|缓缓|轻轻|微微|稍稍|稍微|缓慢|轻微|细微|慢悠悠|慢吞吞|慢速|慢动作|慢|舒缓|柔和|温柔|平稳|淡淡|小幅度?|小幅|轻柔'
/** Why it shall not. */
const REASON =
  '看[得着]?我?(?:有点)?(?:头晕眼花|头晕|眼晕|眼花|头疼|晕|难受|心烦|累)|(?:有点|太|好)(?:晕|花|烦|吵|乱|夸张|多余)|头晕眼花|头晕'

const PART = `(?:${[MOVES, RESTS, NOT, SUBJECT, LIGHT, MILD, REASON].join('|')})`
const CLAUSE = `(?<=^|[,。;!?])(?=[^,。;!?]*(?:${MOVES}|${RESTS}))${PART}+(?=$|[,。;!?])`
/** Where nothing else is spoken of, a rate of the whole film would be meant. */
const ABOUT_PICTURES = `(?:${MOVES})`

/**
 * 照片别老是缩放, 画面轻轻推近就好: a clause of nothing but pictures, motion and yes or no is said as "zoom" or "no zoom".
 * Clauses right behind one that says the same again are left out.
 */
export function sayMotion(spoken: Spoken): Spoken {
  const said = respeak(spoken, CLAUSE, (match) => {
    const clause = match[0]
    const rests = toExpression(RESTS).test(clause)
    const moves = toExpression(ABOUT_PICTURES).test(clause.replace(toExpression(RESTS, 'gu'), ''))
    const isAboutPictures = /照片|图|画面|镜头|缩放|推|拉[近远镜]|运镜|它们|晃|飘|摇|动来|动起来|放大|移动(?!到)/u.test(
      clause,
    )
    if (!isAboutPictures) return undefined
    const refuses = toExpression(`${NOT}|${REASON}`).test(clause.replace(toExpression(RESTS, 'gu'), ''))
    return moves ? (refuses ? '不要缩放' : rests ? undefined : '加上缩放') : refuses ? undefined : '不要缩放'
  })
  return respeak(
    said,
    `(?<=(不要缩放|加上缩放)[,。;])(?:(?:不要缩放|加上缩放)|(?:${PART})+|别太快|不要太快)(?=$|[,。;!?])`,
    (match) => (match[0] === match[1] || !/缩放/u.test(match[0]) ? '' : undefined),
  )
}
