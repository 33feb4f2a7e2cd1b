import type { exportsEn } from './exports-en'

/** The sentences about export options, copies and the list of jobs, in Simplified Chinese. */
export const exportsZhCn: typeof exportsEn = {
  options: '导出选项',
  moreOptions: '导出选项…',
  fileName: '名称',
  kind: '文件类型',
  frame: '画幅',
  folder: '文件夹',
  otherFolder: '选择…',
  savedAs: (name) => `将保存为 ${name}，已有的文件不会被替换。`,
  exportNow: '立即导出',
  copies: '适合其他屏幕的副本',
  copy: {
    '16:9': '横屏副本（16:9）',
    '9:16': '竖屏副本（9:16）',
    '1:1': '方形副本（1:1）',
    '4:5': '竖幅副本（4:5）',
  },
  waiting: '排队等待中',
  resumed: (phase) => `继续中 · ${phase}`,
  whileAway: '在您离开时已完成',
  jobs: '任务',
  jobsHint: '所有项目的影片',
  closeJobs: '关闭任务列表',
  underWay: '进行中',
  ended: '已完成和未成功',
  noJobs: '所有项目导出的影片都会列在这里，重新启动后也不会丢失。',
  clear: '清空已完成',
  template: '影片的命名方式',
  templateHint: '会自动填入：{project}、{n}、{date}、{ratio}',
  templateExample: (name) => `下一部影片：${name}`,
}
