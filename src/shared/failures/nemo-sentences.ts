import type { FailureCode } from './failure'
import { nameOr, scopeOf, type Row } from './sentence-row'
import { toWaitWords } from './wait-words'

/** Failures of the cloud, its connection and the talk. */
export const NEMO_SENTENCES = {
  'chat.busy': {
    remedy: 'try-again',
    en: () => 'One wish at a time: the last one is still being worked on.',
    'zh-CN': () => '上一个请求仍在处理，请稍候。',
  },
  'chat.in-doubt': {
    remedy: 'check-again',
    second: 'send-again',
    en: () => 'We could not confirm that your message arrived. It was not sent again.',
    'zh-CN': () => '无法确认消息是否送达，没有重复发送。',
  },
  'chat.failed': {
    remedy: 'try-again',
    en: () => 'That did not work. Your words and files are kept.',
    'zh-CN': () => '这次没有成功。您的文字和文件都已保留。',
  },
  'chat.cut-off': {
    remedy: 'check-again',
    en: () => 'The answer was cut off.',
    'zh-CN': () => '回答被截断了。',
  },
  'nemo.token-expired': {
    remedy: 'try-again',
    en: () => 'Could not sign in. Your project is safe on this computer.',
    'zh-CN': () => '无法登录。项目已安全保存在本机。',
  },
  'nemo.token-refused': {
    remedy: 'use-this-computer',
    en: () => 'The access key that was set up for the service is not accepted. Take it out or set another one.',
    'zh-CN': () => '服务不接受已设置的访问密钥。请移除或更换密钥。',
  },
  'nemo.token-limit': {
    remedy: 'use-this-computer',
    en: (f) =>
      `No free account is to be had right now. ${f.waitSeconds ? `Next one in ${toWaitWords(f.waitSeconds, 'en')}.` : 'New ones come within 7 days.'}`,
    'zh-CN': (f) =>
      `暂时无法获取免费账号。${f.waitSeconds ? `${toWaitWords(f.waitSeconds, 'zh-CN')}后可再试。` : '7 天内会有新的名额。'}`,
  },
  'nemo.session-gone': {
    remedy: 'start-session-again',
    en: (f) =>
      f.newAccount
        ? 'The free account this online project belonged to expired; your files and text are here.'
        : 'The online project expired; your files and text are here.',
    'zh-CN': (f) =>
      f.newAccount ? '此在线项目所属的免费账号已过期；文件和文字都在本机。' : '在线项目已过期；文件和文字都在本机。',
  },
  'nemo.no-credits': {
    remedy: 'use-this-computer',
    second: 'get-credits',
    en: (f) =>
      f.anonymous
        ? 'Your free credits are used up. Register to get more and keep this project.'
        : 'You are out of credits. You can top up in your account.',
    'zh-CN': (f) =>
      f.anonymous ? '免费积分已用完。注册即可获得更多积分并保留此项目。' : '积分已用完。可以在账户中充值。',
  },
  'nemo.file-type': {
    remedy: 'convert-file',
    en: (f) => `${nameOr(f, 'This file')} cannot go to the cloud as it is. MP4, MOV, JPG, PNG, WebP, MP3 and WAV can.`,
    'zh-CN': (f) => `${nameOr(f, '这个文件')} 无法直接上传。支持 MP4、MOV、JPG、PNG、WebP、MP3 和 WAV。`,
  },
  'nemo.file-size': {
    remedy: 'convert-file',
    en: (f) => `${nameOr(f, 'This file')} is larger than 500 MB, the limit of the cloud.`,
    'zh-CN': (f) => `${nameOr(f, '这个文件')} 超过云端 500 MB 的上限。`,
  },
  'nemo.client-id': {
    remedy: 'try-again',
    en: () => 'The service did not recognise this computer.',
    'zh-CN': () => '服务未能识别本机。',
  },
  'nemo.plan-blocks-export': {
    remedy: 'use-this-computer',
    second: 'see-plans',
    en: () => 'Online export is not in this plan. This is not about credits.',
    'zh-CN': () => '当前套餐不包含在线导出，与积分无关。',
  },
  'nemo.scope': {
    remedy: 'use-this-computer',
    en: (f) => `This account may not do that online${f.scope ? `: it lacks the permission “${scopeOf(f)}”` : ''}.`,
    'zh-CN': (f) => `此账号没有在线执行该操作的权限${f.scope ? `（缺少“${scopeOf(f)}”）` : ''}。`,
  },
  'nemo.rate-limited': {
    remedy: 'try-again',
    en: (f) => `The service is busy.${f.waitSeconds ? ` Next try in ${toWaitWords(f.waitSeconds, 'en')}.` : ''}`,
    'zh-CN': (f) => `服务繁忙。${f.waitSeconds ? `${toWaitWords(f.waitSeconds, 'zh-CN')}后重试。` : ''}`,
  },
  'nemo.bad-request': {
    remedy: 'try-again',
    en: () => 'The service did not accept the request.',
    'zh-CN': () => '服务未接受该请求。',
  },
  'nemo.render-gone': {
    remedy: 'export-again',
    en: () => 'The service no longer knows this export.',
    'zh-CN': () => '服务已不记得这次导出。',
  },
  'nemo.server': {
    remedy: 'try-again',
    en: () => 'The service has a problem right now. Your work is safe.',
    'zh-CN': () => '服务暂时出现问题。您的内容已保存。',
  },
  'nemo.no-connection': {
    remedy: 'use-this-computer',
    en: ({ byChoice }) =>
      byChoice
        ? 'Stay offline is on in the settings, so nothing was sent. Films can be made on this computer.'
        : 'No connection. Your work is safe; we go on by ourselves when it is back.',
    'zh-CN': ({ byChoice }) =>
      byChoice
        ? '设置中已打开“保持离线”，因此没有发送任何内容。可以在这台电脑上制作影片。'
        : '没有网络连接。内容已保存，恢复后会自动继续。',
  },
  'nemo.certificate': {
    remedy: 'try-again',
    en: () => 'This connection is not private; nothing was sent.',
    'zh-CN': () => '此连接不安全；没有发送任何内容。',
  },
  'nemo.unreadable-reply': {
    remedy: 'try-again',
    en: () => 'The service answered in a way this version does not know.',
    'zh-CN': () => '服务的回答无法识别。',
  },
  'network.proxy-address': {
    remedy: 'dismiss',
    en: () => 'A proxy address is a name and a number, such as proxy.example:8080 or socks5://proxy.example:1080.',
    'zh-CN': () => '代理地址由名称和端口组成，例如 proxy.example:8080 或 socks5://proxy.example:1080。',
  },
} satisfies Partial<Record<FailureCode, Row>>
