const GREETING =
  '(?:hello|hi|hey|hiya|hallo|howdy|yo|good (?:morning|afternoon|evening)|greetings|test|testing)(?: (?:there|you|everyone|reelwright|again))?'
const HELP =
  "(?:please )?(?:help(?: me)?(?: please)?|(?:so )?what (?:can|do|could|would|are) you (?:do|able to do)(?: for me)?|what (?:can|should|do|could) i (?:do|say|type|write|ask(?: for)?|tell you)(?: here| now)?|how (?:does|do) (?:this|it|that|you) work|how (?:do|can|should) i (?:use (?:this|it|you)|start|begin)|what (?:is|are|[’']s) (?:this|you)|what[’']s this|who are you|can you help(?: me)?|where do i (?:start|begin))(?: please)?"
const GREETING_ZH = '(?:你好|您好|嗨|哈喽|哈啰|在吗|在不在|早上好|下午好|晚上好|测试一?下?)(?:呀|啊)?'
const HELP_ZH =
  '(?:请问)?(?:你|您)?(?:都)?(?:能|会|可以)(?:帮我)?(?:做|干|弄)(?:点|些)?(?:什么|啥)|(?:这个?|这东西|软件)?(?:怎么|如何)(?:用|使用|开始|操作)|(?:我)?(?:该|应该|可以|能)(?:说|输入|写|问)(?:点|些)?(?:什么|啥)|你是谁|这是什么|帮助|帮帮我'
const BETWEEN = '[\\s,.!?。，！？、~]*'
const ONLY = new RegExp(
  `^${BETWEEN}(?:(?:${GREETING}|${GREETING_ZH})(?:${BETWEEN}(?:${HELP}|${HELP_ZH}))?|${HELP}|${HELP_ZH})(?:呢|吗|啊|呀)?${BETWEEN}$`,
  'iu',
)

/** Whether a message only greets, or asks what can be said here: it is answered, and no film is cut for it. */
export function asksHelp(text: string): boolean {
  return text.length < 80 && ONLY.test(text)
}
