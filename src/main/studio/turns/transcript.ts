import type { Language } from '../../../shared/language'
import type { ChatItem, ProjectState } from '../../../shared/states/project-state'

const YOU: Record<Language, string> = { en: 'You', 'zh-CN': '你' }
const ADDED: Record<Language, (files: number) => string> = {
  en: (files) => `*${files} ${files === 1 ? 'file' : 'files'} added*`,
  'zh-CN': (files) => `*添加了 ${files} 个文件*`,
}

/** A conversation as Markdown, to be read without the program. */
export function toTranscript({ name, chat }: Pick<ProjectState, 'name' | 'chat'>, language: Language): string {
  const lines = chat.flatMap((item) => [toHead(item, language), '', toBody(item, language), ''])
  return [`# ${name}`, '', ...lines].join('\n')
}

function toHead({ from, atMs }: ChatItem, language: Language): string {
  const when = new Date(atMs).toISOString().slice(0, 16).replace('T', ' ')
  return `**${from === 'person' ? YOU[language] : 'Reelwright'}** · ${when} UTC`
}

function toBody(item: ChatItem, language: Language): string {
  switch (item.from) {
    case 'person':
      return item.text
    case 'media':
      return ADDED[language](item.added.photos + item.added.clips + item.added.songs)
    case 'reelwright': {
      const changes = item.changes.map((change) => `- ${change}`).join('\n')
      return [item.text, changes, item.failure?.message ?? ''].filter(Boolean).join('\n\n')
    }
  }
}
