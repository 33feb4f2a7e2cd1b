import type { Step } from '../sessions/history'

const WORDS: Record<Step, RegExp> = {
  undo: /^(?:please )?(?:undo|take (?:it|that) back|go back|revert)(?: (?:it|that|this|the last (?:change|step|edit)|last))?(?: please)?$|^(?:请)?(?:撤销|撤消|撤回|回退|还原)(?:一下|上一步|上一次|刚才的)?(?:修改|操作)?$/,
  redo: /^(?:please )?redo(?: (?:it|that|this|the last (?:change|step|edit)|last))?(?: please)?$|^(?:请)?(?:重做|恢复|取消撤销)(?:一下|上一步)?(?:修改|操作)?$/,
}

/** Whether a message asks for nothing but a step in the history. More words than that are a wish for the director. */
export function readStep(text: string): Step | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[.!。！,，]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return (['undo', 'redo'] as const).find((step) => WORDS[step].test(words))
}
