import { createReader } from '../reader'

export type HistoryWish = 'undo' | 'redo'

const OBJECT =
  '(?: (?:that|this|it|the last (?:change|edit|step|one)|last (?:change|edit|step)|my last (?:change|edit)))*'
const WORDS: Record<HistoryWish, readonly string[]> = {
  undo: [
    `(?:undo|revert|take back|roll back|go back)${OBJECT}`,
    'go back one step',
    'take (?:that|it|this) back',
    '(?:撤销|撤消|撤回)(?:一下)?(?:刚才的?(?:修改|操作)?|上一步|上一次的?(?:修改|操作)?|这一步|这次修改)?',
    '取消(?:刚才的?(?:修改|操作)?|上一步|上一次的?(?:修改|操作)?|这一步|这次修改)',
    '(?:退回|回到|返回)上一步',
  ],
  redo: [`redo${OBJECT}`, '(?:重做|恢复撤销)(?:一下|上一步)?', '恢复'],
}
const AROUND = '(?:[\\s.!,。!,]|please|请|吧)*'

/** Whether a message asks for nothing but the turn before or after this one. */
export function readHistoryWish(text: string): HistoryWish | undefined {
  const { words } = createReader(text)
  const asksFor = (wish: HistoryWish): boolean =>
    WORDS[wish].some((pattern) => new RegExp(`^${AROUND}(?:${pattern})${AROUND}$`, 'u').test(words))
  return asksFor('undo') ? 'undo' : asksFor('redo') ? 'redo' : undefined
}
