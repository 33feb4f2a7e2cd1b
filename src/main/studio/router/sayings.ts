import type { Action } from '../../../shared/states/project-state'

/** Whole sayings whose words alone say nothing. Compared from their verb on, without politeness behind. */
export const SAYINGS: Readonly<Record<Action, readonly RegExp[]>> = {
  export: [
    /^(?:send|give|hand|get) (?:me |us )(?:the |my )?(?:finished |final |whole )?(?:video|film|movie|file|mp4)(?: file)?$/,
    /^(?:send|give|hand) (?:it|the (?:video|film|movie|file)) (?:over|to (?:me|us)|over to (?:me|us))$/,
    /^send (?:me|us) it$|^send it$/,
    /^(?:save|get|have) (?:the |my )?(?:finished |final )?(?:video|film|movie)? ?(?:as|in)? ?(?:an )?mp4$/,
    /^(?:请|麻烦)?(?:帮我|给我|我要|我想要|要)?成片(?:发给我|给我)?(?:吧|谢谢)?$/u,
  ],
  credits: [/^how (?:much|many) (?:is |are |have |do i have )?(?:still )?left$/, /^还剩多少$/u],
  status: [
    /^what(?:'s|s| is) in (?:the |my |this )?(?:project|timeline|video|film)$/,
    /^(?:现在)?(?:视频|片子|影片|项目)?(?:现在)?(?:是)?什么样了?$/u,
  ],
  upload: [
    /^(?:add|attach) (?:some |more |new |my |another |other |a few )*(?:files?|media|photos?|pictures?|images?)$/,
    /^(?:add|attach) (?:some )?(?:more|new|other|another) (?:clips?|videos?)$/,
  ],
}
