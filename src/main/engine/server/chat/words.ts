import type { Language } from '../../../../shared/language'
import type { Refused } from '../../director/edit-by-hand'

/** What the engine itself says in a turn; the director has words of its own. */
interface Words {
  readonly understood: (labels: readonly string[]) => string
  readonly unused: (words: readonly string[]) => string
  readonly changes: string
  readonly next: string
  readonly missing: (names: readonly string[]) => string
  /** `pieces` of the message were read by the person's own model; none are named when it only added to what was read. */
  readonly modelRead: (pieces: readonly string[]) => string
  readonly modelOfNoUse: string
  readonly undo: string
  readonly redo: string
  readonly undone: string
  readonly redone: string
  readonly nothingToUndo: string
  readonly nothingToRedo: string
  readonly versionGone: string
  readonly refusedByHand: Readonly<Record<Refused, string>>
}

const en: Words = {
  understood: (labels) => `Understood: ${labels.join(' · ')}.`,
  unused: (words) => `I could not use: ${words.map((word) => `“${word}”`).join(', ')}.`,
  changes: 'What changed:',
  next: 'Next you could say:',
  missing: (names) => `Moved or deleted since they were added: ${names.join(', ')}.`,
  modelRead: (pieces) =>
    pieces.length > 0
      ? `Your model read ${pieces.map((piece) => `“${piece}”`).join(', ')}. If that is not what you meant, say “undo”.`
      : 'Your model helped with this.',
  modelOfNoUse: 'The model did not answer usefully, so I read your words myself.',
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone. The film is as it was before.',
  redone: 'Done again.',
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  versionGone: 'That version is no longer kept. The film stays as it is.',
  refusedByHand: {
    gone: 'What you changed is no longer in the film. Nothing else changed.',
    'no-pictures': 'A film needs at least one picture, so this one stays.',
    'already-so': 'Nothing changed: the film is already like that.',
  },
}

const zhCN: Words = {
  understood: (labels) => `已理解：${labels.join(' · ')}。`,
  unused: (words) => `以下内容未能使用：${words.map((word) => `“${word}”`).join('、')}。`,
  changes: '本次修改：',
  next: '接下来可以说：',
  missing: (names) => `添加后被移动或删除的文件：${names.join('、')}。`,
  modelRead: (pieces) =>
    pieces.length > 0
      ? `${pieces.map((piece) => `“${piece}”`).join('、')}由您的模型理解。如果不是您的意思，可以说“撤销”。`
      : '您的模型参与了这次理解。',
  modelOfNoUse: '模型的回答没有帮助，所以我自己理解了您的话。',
  undo: '撤销',
  redo: '重做',
  undone: '已撤销，影片恢复到上一步。',
  redone: '已重做。',
  nothingToUndo: '没有可以撤销的内容。',
  nothingToRedo: '没有可以重做的内容。',
  versionGone: '这个版本已不再保留，影片保持不变。',
  refusedByHand: {
    gone: '要修改的内容已不在影片中，其他内容没有变化。',
    'no-pictures': '影片至少需要一个画面，因此保留不变。',
    'already-so': '没有变化：影片已经是这样。',
  },
}

export const WORDS: Record<Language, Words> = { en, 'zh-CN': zhCN }
