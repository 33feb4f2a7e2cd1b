import type { proxyEn } from './proxy-en'

/** 代理的文字。 */
export const proxyZhCn: typeof proxyEn = {
  title: '代理',
  kinds: { system: '跟随系统', none: '不使用', own: '自定义' },
  address: '代理地址',
  hint: '如需用户名和密码：http://用户名:密码@proxy.example:8080',
  kept: '用户名和密码保存在钥匙串中。',
  notKept: '系统没有钥匙串：程序结束后用户名和密码会被忘记。',
  save: '使用此代理',
  saved: '从现在起生效。',
  through: (proxy) => `（经由代理 ${proxy}）`,
  failedAt: {
    proxy: (proxy) => `无法连接到代理 ${proxy}。`,
    'proxy-password': (proxy) => `代理 ${proxy} 需要其他用户名或密码。`,
    'proxy-refused': (proxy) => `代理 ${proxy} 拒绝连接到该服务。`,
  },
}
