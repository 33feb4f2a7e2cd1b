import type { accountEn, diagnosticsEn } from './diagnostics-en'

/** 诊断信息和账户的文字。 */
export const diagnosticsZhCn: typeof diagnosticsEn = {
  purpose: '遇到问题时，这段文字能帮助别人找到原因。它不会自动发送到任何地方。',
  inside: '包含的内容',
  parts: [
    '本程序、其组成部分和系统的版本',
    '处理器、内存、剩余磁盘空间和屏幕',
    'ffmpeg 的自身信息',
    '设置，不含密钥、文件夹和名称',
    '两个引擎的情况，以及导出任务和当前项目的状态，只有数字和代码',
    '日志的最后几行，以及本机记录的崩溃次数（记录只留在本机）',
  ],
  leftOut: '不包含：密钥和标识、您的消息、项目和文件夹的名称，以及文件的内容。',
  report: '诊断信息',
  making: '正在查看…',
  save: '保存诊断信息…',
  saved: '已保存。',
  copy: '复制',
  copied: '已复制。',
}

export const accountZhCn: typeof accountEn = {
  title: 'NemoVideo 账户',
  kinds: {
    none: '没有。第一次使用云端时会创建一个免费账户。',
    free: '由本程序创建的免费账户。',
    given: '您自己的账户，由环境变量 NEMO_TOKEN 设定。如需退出，请在那里移除。',
  },
  forget: '退出并忘记密钥…',
  warning: '将删除密钥和这台电脑的标识。剩余的点数和在线制作的项目无法用新的免费账户访问。您的影片和文件不受影响。',
  forgetNow: '忘记密钥',
  keep: '保留',
  forgotten: '已忘记。在您重新选择云端之前，影片都在这台电脑上制作。',
  removeKey: '移除密钥',
  keyRemoved: '密钥已移除。',
}
