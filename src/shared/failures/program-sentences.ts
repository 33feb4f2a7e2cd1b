import type { FailureCode } from './failure'
import { folderOr, nameOr, reasonOr, space, type Row } from './sentence-row'

/** Failures of the engine, the projects, newer versions and the command line. */
export const PROGRAM_SENTENCES = {
  'edit.gone': {
    remedy: 'dismiss',
    en: () => 'What you changed is no longer in the film.',
    'zh-CN': () => '要修改的内容已不在影片中。',
  },
  'edit.no-versions': {
    remedy: 'write-a-message',
    en: () => 'Earlier versions of an online film are not kept. Say what should be undone.',
    'zh-CN': () => '在线影片不保留之前的版本。请直接说明要撤销什么。',
  },
  'engine.ffmpeg-missing': {
    remedy: 'install-ffmpeg',
    en: () => 'The program ffmpeg is needed to read and make films, and it was not found.',
    'zh-CN': () => '读取和制作视频需要 ffmpeg，但未找到该程序。',
  },
  'engine.stopped': {
    remedy: 'try-again',
    en: () => 'The video engine stopped. Your work is safe.',
    'zh-CN': () => '视频引擎已停止。您的内容已保存。',
  },
  'store.project-missing': {
    remedy: 'dismiss',
    en: (f) => `There is no project ${nameOr(f, 'of that name')}.`,
    'zh-CN': (f) => `没有名为 ${nameOr(f, '该名称')} 的项目。`,
  },
  'store.in-use': {
    remedy: 'close-other-window',
    en: () => 'Reelwright is already at work in this folder.',
    'zh-CN': () => 'Reelwright 正在使用此文件夹。',
  },
  'store.damaged': {
    remedy: 'dismiss',
    en: (f) => `${nameOr(f, 'A file of ours')} was damaged. The last good version is used and the damaged one kept.`,
    'zh-CN': (f) => `${nameOr(f, '一个数据文件')} 已损坏。已使用上一个完好版本，并保留损坏的文件。`,
  },
  'store.not-kept': {
    remedy: 'try-again',
    en: () => 'Nothing can be written to the folder Reelwright keeps its projects in. Is the disk full?',
    'zh-CN': () => '无法写入 Reelwright 的数据文件夹，磁盘可能已满。',
  },
  'project-file.not-one': {
    remedy: 'dismiss',
    en: (f) => `${nameOr(f, 'This file')} is not a Reelwright project.`,
    'zh-CN': (f) => `${nameOr(f, '这个文件')} 不是 Reelwright 项目。`,
  },
  'project-file.newer': {
    remedy: 'dismiss',
    en: (f) => `${nameOr(f, 'This project')} was saved by a newer Reelwright. Update this one to open it.`,
    'zh-CN': (f) => `${nameOr(f, '这个项目')} 由更新版本的 Reelwright 保存，请先更新再打开。`,
  },
  'project-file.damaged': {
    remedy: 'dismiss',
    en: (f) =>
      `${nameOr(f, 'This project file')} is damaged or not complete, so it was not opened. Nothing here changed.`,
    'zh-CN': (f) => `${nameOr(f, '这个项目文件')} 已损坏或不完整，未能打开。现有内容没有变化。`,
  },
  'project-file.not-saved': {
    remedy: 'dismiss',
    en: (f) => `The project could not be saved in ${folderOr(f, 'that folder')}.`,
    'zh-CN': (f) => `无法将项目保存到 ${folderOr(f, '该文件夹')}。`,
  },
  'project-file.no-room': {
    remedy: 'dismiss',
    en: (f) => `The project with its files needs ${space(f).needs}, and ${space(f).has} are free there.`,
    'zh-CN': (f) => `项目及素材需要 ${space(f).needs}，目标位置仅剩 ${space(f).has}。`,
  },
  'update.not-read': {
    remedy: 'try-again',
    en: () => 'Nothing could be learnt about newer versions right now.',
    'zh-CN': () => '暂时无法获知是否有新版本。',
  },
  'update.not-fetched': {
    remedy: 'try-again',
    en: () => 'The newer version could not be fetched. This one goes on working as before.',
    'zh-CN': () => '新版本未能下载，当前版本可继续使用。',
  },
  'update.not-genuine': {
    remedy: 'try-again',
    en: () => 'What arrived is not what the makers signed, so it was thrown away. This version goes on working.',
    'zh-CN': () => '收到的文件与官方签名不符，已丢弃。当前版本可继续使用。',
  },
  usage: {
    remedy: 'dismiss',
    en: (f) => reasonOr(f, 'That command is not understood.'),
    'zh-CN': (f) => reasonOr(f, '无法理解该命令。'),
  },
  interrupted: {
    remedy: 'try-again',
    en: () => 'Stopped. What was under way can be continued.',
    'zh-CN': () => '已停止。未完成的工作可以继续。',
  },
  unexpected: {
    remedy: 'try-again',
    en: () => 'Reelwright met something it does not know. Your work is safe.',
    'zh-CN': () => 'Reelwright 遇到了未知情况。您的内容已保存。',
  },
} satisfies Partial<Record<FailureCode, Row>>
