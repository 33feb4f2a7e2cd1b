import type { Language } from '../../../shared/language'
import type { Action } from '../../../shared/states/project-state'

interface GuiWords {
  /** In the place of steps that change the film by hand. */
  readonly sayWhatToChange: string
  /** When nothing but steps was there: what can be done next. */
  readonly nextFor: Readonly<Record<Action, string>>
  readonly next: string
}

/** What stands in the place of left-out steps. None of these sentences may read as a step itself. */
export const GUI_WORDS: Readonly<Record<Language, GuiWords>> = {
  en: {
    sayWhatToChange: 'To change something, just tell me.',
    nextFor: {
      export: 'Ready to export.',
      status: 'You can look at the timeline as it is now.',
      credits: 'You can look at your credits.',
      upload: 'You can add more files.',
    },
    next: 'What would you like to change next?',
  },
  'zh-CN': {
    sayWhatToChange: '想改什么，直接告诉我就好。',
    nextFor: {
      export: '可以导出了。',
      status: '可以看看现在的时间线。',
      credits: '可以看看积分。',
      upload: '可以继续添加素材。',
    },
    next: '接下来想改什么？',
  },
}

/** The language of a stretch of text, by its script. */
export function languageOf(text: string): Language {
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en'
}
