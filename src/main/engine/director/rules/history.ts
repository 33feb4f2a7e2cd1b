import { toExpression } from '../expressions'
import { createReader } from '../reader'

export type HistoryWish = 'undo' | 'redo'

const OBJECT =
  '(?: (?:that|this|it|the last (?:change|edit|step|one)|last (?:change|edit|step|thing)|my last (?:change|edit)|the last thing(?: you did| i did)?|what (?:i|you) just (?:did|undid|changed)|what was (?:just )?undone|your last (?:change|edit|step)|again|please|now))*'
const WORDS: Record<HistoryWish, readonly string[]> = {
  undo: [
    `(?:undo|revert|take back|roll back|go back)${OBJECT}`,
    'go back (?:one|a) step',
    'go back',
    '(?:bring|get|give me|restore|show me|take me|take us|go|switch|return|revert)(?: back)?(?: to)? the (?:previous|last|earlier|former|old|prior) (?:version|state|one|cut|edit)(?: back)?(?: again)?',
    '(?:put|leave|make|set|restore|bring|change|turn|get|keep) (?:it|that|this|everything|things)(?: back)?(?: to)? (?:exactly )?(?:how|the way|like|as|what) (?:it|that|this|everything|they|things) (?:was|were|looked|had been)(?: before| earlier| originally| again)?',
    '(?:reverse|rewind|unwind|unmake|undo|revert|remove|drop|discard|reject) (?:the |your |my |that |this )?(?:last |latest |previous |most recent )?(?:changes?|edits?|steps?|modifications?|adjustments?)(?: (?:you|i|we) (?:just )?(?:made|did))?',
    'take back (?:the |your |my )?(?:last |latest |previous )?(?:changes?|edits?|steps?)(?: (?:you|i) (?:just )?made)?',
    'back (?:one|a) step',
    'back',
    '(?:one |a )?step back',
    '(?:that|it|this) (?:was|looked|sounded) (?:much |way |far )?(?:better|nicer) (?:before|earlier|the way it was|as it was)',
    '(?:put|bring|give|get)(?: me)? back what(?:ever)? (?:you|i|we) (?:(?:just|have|had) )*(?:removed|took away|threw out|changed|dropped|deleted|took out|cut)',
    '(?:i )?(?:liked|preferred|prefer|like) (?:it (?:better|more) )?(?:the )?(?:(?:previous|earlier|old|former|last) (?:one|version|cut|edit)|(?:one|version|cut) (?:from )?before|how it was(?: before)?|the way it was(?: before)?|what (?:we|i) had(?: before)?|before)(?: (?:better|more|best))?',
    '(?:restore|bring back|return to|revert to|go back to) (?:the )?(?:version|state|cut|one|film) (?:from )?(?:right |just )?before (?:my|the|your|that|this)(?: last| latest| previous| most recent)? (?:message|change|edit|request|wish|step)',
    '(?:get rid of|lose|drop|remove|reverse|take out|delete|ditch) (?:what|everything|whatever)(?: it is)? (?:you|i|we) (?:have |had )?just (?:did|changed|added|made|asked for)',
    '(?:undo|revert|reverse|take back|roll back) (?:what|whatever|the thing|that thing|everything) (?:you|i|we) (?:(?:just|have|had) )*(?:did|changed|made|added|asked for)(?: (?:last(?: time)?|just now|before|there|now))*',
    '(?:go|step|take me|take it|move|roll)(?: back)? (?:one|a|1) (?:version|change|edit|turn|message|state)(?: back)?|(?:go|step|roll) back (?:one|a|1) (?:version|change|edit|turn|message|state)',
    '(?:put|set|make|change|turn|bring|switch) (?:it|that|this|everything|things|all)(?: all)?(?: back)? (?:like|as) (?:before|it was(?: before)?|previously|they were(?: before)?)',
    '(?:that|this|it)(?: just| only)? (?:made|makes) (?:it|things|everything|the film) (?:much |even |a lot |way )?worse(?:[,. ]+(?:so |and )?(?:please )?(?:undo|revert|go back|take it back)(?: (?:that|it|this))?)?',
    '(?:go|switch|return|revert|change|get|take me)(?: it)?(?: back)? to (?:the )?(?:version|state|cut|one|film) (?:just |right )?before(?: (?:this|that|it)(?: one)?| the last (?:change|message|one)| now)?',
    '(?:undo|revert|reverse|cancel|take back) (?:the |my |your |that )?(?:last |latest |previous )?(?:order|music|title|caption|text|transition|speed|look|colou?r|trim|length|pace|volume|photo|clip)s?(?: (?:change|edit|swap))?(?: (?:you|i|we) (?:just )?(?:changed|made|did|set|put in|gave it))',
    '(?:undo|revert|reverse|cancel|take back) (?:the |my |your |that )?(?:last|latest|previous) (?:order|music|title|caption|text|transition|speed|look|colou?r|trim|length|pace|volume) (?:change|edit|swap)',
    '(?:put|bring|set|change|turn|switch) (?:it|them|that|the (?:photos|pictures|clips|images|order)|everything)(?: back)? (?:in|into|to) the (?:old|previous|original|earlier|former|last) (?:order|sequence)(?: again| back)?',
    '(?:restore|bring back|return to|go back to|get back) (?:to )?(?:the )?(?:old|previous|earlier|former|last) order(?: again)?|(?:restore|bring back|return to|go back to) (?:the )?order (?:from before|we had(?: before)?|it had|as it was)',
    '(?:swap|switch|move|put|turn|change) (?:them|it|those|these|that) back(?: (?:again|around|as (?:they|it) (?:was|were)))?',
    '(?:undo|revert|reverse|cancel|take back|scrap|discard) (?:the |my |your |that |this )?(?:last |latest |previous )?(?:re-?ordering|re-?arranging|shuffl(?:e|ing)|sorting|swap|trim|mute|crop|cut|removal|deletion|restyling|(?:order|music|title|caption|text|transition|speed|look|colou?r|length|pace|volume) (?:change|edit|swap))',
    '(?:put|set|change|bring|turn|get) the (?:order|music|title|pace|colours?|sound|speed|look|length|transitions?) back(?: to)? (?:how|the way|what|as|like) (?:it was|it used to be|we had(?: it)?|they were)(?: before)?',
    '(?:go|switch|return|change|get)(?: back)? to the (?:order|version|cut|look|film|edit|state) (?:that )?(?:we|i|it) had(?: before| earlier)?',
    '(?:the |that )?(?:previous|earlier|old|former|last) (?:version|one|cut|edit|state) (?:was|looked|is|felt) (?:much |way |a lot |far |so much )?(?:better|nicer)',
    '(?:that|this|the|my|your)(?: last| latest| previous)? (?:change|edit|step|one|idea|version) (?:was|is) (?:wrong|bad|a mistake|no good|not good|worse|awful|terrible|not right|not what i (?:wanted|meant|asked for))(?:[,. ]+(?:so |and )?(?:please )?(?:undo|revert|go back|take (?:it|that) back)(?: (?:that|it|this))?)?',
    '(?:put|bring|get|give(?: me)?|restore|set|change|switch|turn|return|revert|go|want|need)(?: it| them| everything| things)?(?: back)?(?: to| into| in)? (?:the )?(?:previous|old|earlier|former|last|prior) (?:order|sequence|arrangement|layout)(?: back)?(?: again)?',
    '(?:bring|get|give(?: me)?|restore|put)(?: back)? (?:the )?(?:order|version|cut|look|state) (?:that )?(?:i|we|it) had(?: before| earlier)?(?: back)?',
    'go back to (?:how|the way|what|as) (?:it|they|everything|things) (?:was|were|had been) (?:ordered|arranged|sorted|cut|edited|set)(?: before| earlier)?',
    '(?:the |that )?(?:old |previous |earlier |former )?(?:order|arrangement|cut|pace|look|title|music|version|timing) (?:was|looked|felt|sounded) (?:much |way |a lot |far |so much )?(?:better|nicer)(?: before| earlier)?',
    '(?:forget|drop|scrap|discard|cancel) (?:the |that |this |your )?(?:new|last|latest) (?:order|version|cut|edit|arrangement|look|title|pace)(?:[,. ]+(?:and )?(?:restore|bring back|go back to|use|keep|take) the (?:old|previous|former|earlier|original|last)(?: one)?)?',
    '(?:undo|revert|reverse|take back) (?:that |this |the |your |my )?(?:last |latest |previous )?(?:move|reorder|reordering|switch|replacement|addition)(?: (?:you|i|we) (?:just )?(?:made|did))?',
    '(?:put|set) (?:them|everything|it|things|all)(?: all)? back(?: (?:like|as) (?:before|they were)| (?:in|to|into) (?:their |its )?(?:place|places|position|positions|old places))',
    'never ?mind(?: that| the)?(?: last)?(?: one| change| edit| step| thing| bit)?',
    '(?:scratch|forget|scrap|ignore|cancel|discard) (?:that|the last (?:one|change|edit|step|thing|bit)|that last (?:one|change|edit|step|thing|bit)|what i just (?:said|did|asked))',
    'put (?:it|that|everything) back(?: (?:the way|how|as|like) it was| to how it was)?',
    '(?:change|go|switch|turn) (?:it |that )?back to (?:how|the way|what) it was(?: before)?',
    'take (?:that|it|this) back',
    '(?:put|move|bring|set) (?:the |that |this |my |those |these )?(?:[a-z]+ )?(?:photos?|pictures?|images?|clips?|[a-z]+) back(?: to)? (?:where|how|as|the way) (?:it|they) (?:was|were)(?: before| originally)?',
    '(?:restore|bring back|return to|go back to|give me back|get back) the order from (?:before|one (?:step|turn|change) ago|earlier)',
    'i (?:liked|preferred) the (?:order|version|cut|pace|music|title|look) (?:from )?before(?: this| that)?(?: better| more)?',
    '(?:bring back|restore|return to|go back to) the (?:old|previous|earlier|former) order (?:of|for) (?:the |my )?(?:photos|pictures|images|clips)',
    '(?:刚才|刚刚|上一)(?:那|这)?(?:一)?(?:步|个|次|下|条)(?:的)?(?:修改|操作|改动)?(?:不算数?|不要了?|当我没说|别算|作废|取消|撤掉|算了)[,. 。]*(?:撤销|撤消|撤回|退回去?)?',
    '(?:把)?(?:上一步|上一次|上次|上个|刚才那步|刚才的)(?:的)?(?:操作|修改|改动)?(?:给)?(?:撤销|撤消|撤回|撤掉|取消|退回)',
    '(?:撤销|撤消|撤回|回退|倒退)(?:一下)?(?:刚才的?(?:修改|操作)?|上一步|上一次的?(?:修改|操作)?|这一步|这次修改)?',
    '(?:把)?(?:撤销|撤消|撤回|撤掉|取消)(?:掉)?(?:刚才|刚刚)(?:的)?那(?:一)?(?:步|次|下|个)(?:修改|操作|改动)?',
    '取消(?:刚才的?(?:修改|操作)?|上一步|上一次的?(?:修改|操作)?|这一步|这次修改)',
    '(?:刚才|刚刚|方才)(?:的)?(?:改|做|调|弄|加|剪|删)的(?:东西|内容|那些|那个|那步)?(?:都|全)?(?:不要了?|不算数?|作废|撤掉|取消|不好)[,. 。]*(?:恢复|退|改|变)?(?:回来|回去)?',
    '退回去|退回来',
    '(?:退回|回到|返回|退到|后退|退)(?:上)?一步',
    '(?:改|变|换|恢复|放)回(?:去|来|原样)(?:吧)?',
    '还是(?:刚才|刚刚|之前|原来|先前|上一版|上一次|上次)(?:的)?(?:那样|那个|那版|版本|样子)?(?:更|比较|要)?(?:好看?|顺眼)(?:一?[点些])?(?:吧|了)?',
    '(?:把)?(?:刚才|刚刚|刚)(?:才)?(?:删|去|拿|剪)(?:掉|走)?的(?:那张|那个|那段|那些|几张|东西|照片|图片|视频|片段|内容)*(?:再|都|给我)*(?:放|加|拿|弄|找|恢复)(?:回来|回去)',
    '(?:恢复|回到|退回|改回|换回|变回)(?:到)?(?:成)?(?:原来|之前|上一个|上一版|刚才|先前)的?(?:那个)?(?:顺序|版本|样子|状态|那样)?(?:吧|了)?',
    '(?:还是)?(?:像|照|用|要|按)?(?:刚才|刚刚|之前|原来|先前|上一次|上次)(?:的)?(?:那样|那个|那版|的版本|的样子|那个版本)(?:好|好一?点|更好|就好|就行)?(?:吧|了)?',
  ],
  redo: [
    `redo${OBJECT}`,
    '(?:bring|put|do) (?:it|that) (?:back )?again',
    'undo the undo',
    '(?:bring|put|get) back (?:what|whatever|the thing|that) (?:i|you|we) (?:just |have |had )*(?:undid|undone|took back)(?: again)?',
    '(?:重做|恢复)(?:一下)?(?:刚才|刚刚)?(?:撤销|撤回|撤掉)的(?:那)?(?:一)?(?:步|个|次|下)?',
    '(?:repeat|redo|do) (?:again )?(?:what|the thing) (?:you|i) (?:just )?undid(?: again)?',
    '(?:把)?(?:刚才|刚刚)?(?:撤销|撤回|撤掉)的(?:那步|那个)?(?:再)?(?:做|来|弄)(?:一遍|一次|回来)',
    '(?:还是)?(?:把)?(?:刚才)?(?:撤销的|撤回的)?重做(?:回来|一下|一遍|一次|上一步)?',
    '(?:还是)?(?:恢复|还原)(?:刚才|刚刚)?(?:撤销|撤回|撤掉)的?(?:修改|操作|那步|那个)?',
    '(?:重做|恢复撤销)(?:一下|上一步)?',
    '(?:把)?(?:刚才|刚刚)?(?:撤销|撤回|撤掉)(?:的|掉的|了的)(?:那步|那个|修改|操作|东西)?(?:再|给我|又)*(?:恢复|还原|拿回|弄回|加回)(?:回来|过来|来)?',
    '恢复',
  ],
}
const AROUND =
  "(?:[\\s.!,?~。!,、…-]|(?<![a-z])(?:please|pls|nah|nope|no|hmm*|oh|ok|okay|wait|sorry|oops|undo|undo (?:that|this|it)|so|i (?:want|need|would like|[’']d like)|ah|ugh|actually|well|yeah|yes|hey|no way|not (?:good|like that|that)|i (?:don[’']?t|do not|didn[’']?t) (?:really )?like (?:it|that|this|the)(?: last)?(?: one| change| edit| step)?|wrong|whoops|my (?:bad|mistake)|(?:that|this|it)(?:[’']s| is| was) (?:a |my )?(?:mistake|accident|worse|wrong|bad|awful|terrible|not (?:it|right|what i (?:wanted|meant|asked for)))|(?:i )?(?:just )?(?:changed|change) my mind|i (?:made|did) a mistake|by (?:mistake|accident)|i didn[’']?t mean (?:that|to|it)|that[’']?s (?:wrong|bad|worse|not it)|can you|could you|just|let[’']?s|i want to|thanks|thank you|then|maybe|i (?:preferred|liked) (?:it|that|this|what (?:we|i) had)(?: better| more| before)*|it was better(?: before)?)(?![a-z])|请|吧|还是|算了|哎呀?|唉|啊|呀|呃|嗯|不行|不对|不好|不要了?|不喜欢|帮我|麻烦|给我|一下|了|谢谢|刚才|刚刚|好像|觉得|弄错了|搞错了|错了|上一步|那个|我)*"

/** Whether a message asks for nothing but the turn before or after this one. */
export function readHistoryWish(text: string): HistoryWish | undefined {
  const words = createReader(text).words.replace(
    /(?<![a-z])(?:the|my|our) (?:film|video|movie|whole thing|whole film)(?![a-z’'])/gu,
    'it',
  )
  const asksFor = (wish: HistoryWish): boolean =>
    WORDS[wish].some((pattern) => toExpression(`^${AROUND}(?:${pattern})${AROUND}$`).test(words))
  return asksFor('undo') ? 'undo' : asksFor('redo') ? 'redo' : undefined
}

/** Plain words for going back. "Never mind, make it square" asks for no undo. */
const PLAIN =
  /(?<![a-z])(?:undo|redo|revert|back(?= *$)|take (?:that|it|this) back|take back|roll back|go back|step back|(?:previous|last) version)(?![a-z])|撤销|撤消|撤回|回退|退回|上一步|重做/iu
const JOINTS =
  /[,;.!。，；！\n]+\s*(?:and |then |but |然后|再|并且?)*|\s+(?:and then|and|then|but)\s+|(?:然后|并且|接着|再)(?=\p{Script=Han})/giu

export interface HistoryAndMore {
  readonly step: HistoryWish
  /** The wish that stands beside it, to be read for the film as it is then. */
  readonly rest: string
}

/** "Undo that and make it 20 seconds", 撤销，再加个标题: a step back or forward, and a wish of its own behind it. */
export function readHistoryAndMore(text: string): HistoryAndMore | undefined {
  for (const joint of text.matchAll(JOINTS)) {
    const head = text.slice(0, joint.index)
    const rest = text.slice(joint.index + joint[0].length).trim()
    const step = PLAIN.test(head) ? readHistoryWish(head) : undefined
    if (step && rest !== '' && !readHistoryWish(rest)) return { step, rest }
  }
  return undefined
}
