import type { FailureCode } from './failure'
import { folderOr, nameOr, space, type Row } from './sentence-row'

/** Failures of films. */
export const EXPORT_SENTENCES = {
  'export.nothing-yet': {
    remedy: 'write-a-message',
    en: () => 'There is nothing to export yet. Say what to make first.',
    'zh-CN': () => '还没有可导出的内容，请先说明要做什么。',
  },
  'export.no-words': {
    remedy: 'write-a-message',
    en: () => 'This film has no titles or captions, so there is nothing to write into a file of subtitles.',
    'zh-CN': () => '这部影片没有标题和字幕，没有可写入字幕文件的内容。',
  },
  'export.format-only-here': {
    remedy: 'use-this-computer',
    en: () => 'NemoVideo makes MP4 films only. This kind of file can be made on this computer.',
    'zh-CN': () => 'NemoVideo 只能生成 MP4 影片，这种文件可以在这台电脑上生成。',
  },
  'export.disk-full': {
    remedy: 'choose-another-folder',
    en: (f) => `The film needs ${space(f).needs}, and ${space(f).has} are free there.`,
    'zh-CN': (f) => `影片需要 ${space(f).needs}，目标位置仅剩 ${space(f).has}。`,
  },
  'export.folder-not-writable': {
    remedy: 'choose-another-folder',
    en: (f) => `Nothing can be written to ${folderOr(f, 'that folder')}.`,
    'zh-CN': (f) => `无法写入 ${folderOr(f, '该文件夹')}。`,
  },
  'export.render-failed': {
    remedy: 'export-again',
    en: () => 'The export failed there. Nothing was lost.',
    'zh-CN': () => '在线导出失败。没有丢失任何内容。',
  },
  'export.render-failed-here': {
    remedy: 'export-again',
    en: (f) => `The export stopped${f.name ? ` at ${nameOr(f, '')}` : ''}. Nothing was lost.`,
    'zh-CN': (f) => `导出${f.name ? `在 ${nameOr(f, '')} 处` : ''}停止。没有丢失任何内容。`,
  },
  'export.download-broken': {
    remedy: 'download-again',
    en: () => 'The download stopped before the film was complete.',
    'zh-CN': () => '影片尚未下载完整就中断了。',
  },
  'export.result-wrong': {
    remedy: 'export-again',
    en: () => 'The finished film did not pass its check, so it was not kept.',
    'zh-CN': () => '成片未通过检查，因此没有保留。',
  },
  'export.in-doubt': {
    remedy: 'check-again',
    en: () => 'It is not known yet what became of the export. Nothing was lost.',
    'zh-CN': () => '尚不确定这次导出的结果。没有丢失任何内容。',
  },
} satisfies Partial<Record<FailureCode, Row>>
