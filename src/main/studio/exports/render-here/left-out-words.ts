import type { Language } from '../../../../shared/language'
import type { LeftOut } from '../../projects/records'

type Sentences = Record<LeftOut['kind'], (name: string) => string>

const WORDS: Record<Language, Sentences> = {
  en: {
    picture: (name) => `“${name}” lay over another picture and is not in this version.`,
    track: (name) => `${name ? `“${name}”` : 'An effect'} exists only online and is not in this version.`,
    text: () => 'A text could not be read and is not in this version.',
    transition: (name) => `The transition “${name}” exists only online and looks simpler in this version.`,
  },
  'zh-CN': {
    picture: (name) => `“${name}”叠放在其他画面之上，此版本中没有。`,
    track: (name) => `${name ? `“${name}”` : '一个效果'}只能在线使用，此版本中没有。`,
    text: () => '有一段文字无法读取，此版本中没有。',
    transition: (name) => `转场“${name}”只能在线使用，此版本中以更简单的方式呈现。`,
  },
}

/** What a version of the film that was rendered on this computer does without, for people. */
export const toLeftOutWords = ({ kind, name }: LeftOut, language: Language): string => WORDS[language][kind](name)
