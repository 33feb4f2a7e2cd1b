/** Ways to say that something is not wished, in front of its name. Patterns without groups. */
export const NO =
  "(?<![a-z])(?:no(?! (?:more|longer|less) )|without|remove|delete|drop|lose|ditch|scrap|dump|axe|nix|toss|kill|forget|cancel|take out|take away|take off|leave out|cut out|throw out|get rid of|skip|exclude|hide|turn off|switch off|leave off|disable|stop|(?:i )?(?:do not|don[’']?t|never) (?:want|need|use|add|show|include|like|have)|(?:can|could) (?:do|live) without)(?: any| all| of| the| my)*"
export const NO_ZH =
  '(?:不想要|不要用|不要加|不要|不用|不加|不需要|不喜欢|别加|别用|别放|去掉|去除|删除|删掉|删去|删了|移除|关掉|关闭|拿掉|拿走|剪掉|砍掉|撤掉|扔掉|清掉|清除|取消|禁用|停用|没有|不放|不带|不再|无|删(?=[\\p{Script=Han}a-z]))(?:任何|所有|全部)?的?'

/** The same behind the name: 音乐不要了, 字幕全删了. */
export const GONE_ZH =
  '(?:就|也|都|全部|全都|全|统统|通通|一律|给我|给)*(?:不[要用](?!动|改|变|碰|换|再|太|那么|这么|超|有|压|自动|调|放大|缩)|不需要|别要|去掉|去除|删掉|删除|删|拿掉|拿走|取消|关掉|关闭|关|移除|砍掉|撤掉|扔掉|清掉|清除|免|剪掉)(?:了|掉|吧)*'
