/** Ways to say that something is not wished, in front of its name. Patterns without groups. */
export const NO =
  "(?<![a-z])(?:no(?! (?:more|longer|less) )|without|remove|delete|drop|take out|leave out|cut out|throw out|get rid of|skip|exclude|hide|turn off|disable|stop|(?:i )?(?:do not|don[’']?t|never) (?:want|need|use|add|show|include|like))(?: any| all| of| the| my)*"
export const NO_ZH =
  '(?:不想要|不要用|不要加|不要|不用|不加|不需要|不喜欢|别加|别用|别放|去掉|去除|删除|删掉|删去|删了|移除|关掉|关闭|拿掉|剪掉|取消|禁用|没有|无)(?:任何|所有|全部)?的?'
