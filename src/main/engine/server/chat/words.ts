import type { Language } from '../../../../shared/language'

/** What the engine itself says in a turn; the director has words of its own. */
interface Words {
  readonly understood: (labels: readonly string[]) => string
  readonly unused: (words: readonly string[]) => string
  readonly changes: string
  readonly next: string
  readonly missing: (names: readonly string[]) => string
  readonly undo: string
  readonly redo: string
  readonly undone: string
  readonly redone: string
  readonly nothingToUndo: string
  readonly nothingToRedo: string
}

const en: Words = {
  understood: (labels) => `Understood: ${labels.join(' · ')}.`,
  unused: (words) => `I could not use: ${words.map((word) => `“${word}”`).join(', ')}.`,
  changes: 'What changed:',
  next: 'Next you could say:',
  missing: (names) => `Moved or deleted since they were added: ${names.join(', ')}.`,
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone. The film is as it was before.',
  redone: 'Done again.',
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
}

const zhCN: Words = {
  understood: (labels) => `已理解：${labels.join(' · ')}。`,
  unused: (words) => `以下内容未能使用：${words.map((word) => `“${word}”`).join('、')}。`,
  changes: '本次修改：',
  next: '接下来可以说：',
  missing: (names) => `添加后被移动或删除的文件：${names.join('、')}。`,
  undo: '撤销',
  redo: '重做',
  undone: '已撤销，影片恢复到上一步。',
  redone: '已重做。',
  nothingToUndo: '没有可以撤销的内容。',
  nothingToRedo: '没有可以重做的内容。',
}

export const WORDS: Record<Language, Words> = { en, 'zh-CN': zhCN }
