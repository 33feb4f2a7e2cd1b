import type { updatesEn } from './updates-en'

/** The sentences about newer versions in Simplified Chinese. */
export const updatesZhCn: typeof updatesEn = {
  region: '新版本',
  told: (version) => `Reelwright ${version} 已发布。`,
  packaged: (version) => `Reelwright ${version} 已发布，请用安装本程序的方式更新。`,
  fetch: '下载',
  openPage: '查看获取方式',
  fetching: (version, percent) => `正在下载 Reelwright ${version}，${percent}%`,
  fetched: (version) => `Reelwright ${version} 已下载并通过校验。`,
  atQuit: '退出时安装',
  willInstall: (version) => `退出后将换用 Reelwright ${version}。`,
  again: '重试',
  later: '以后再说',
  heading: '新版本',
  tellMe: '有新版本时告诉我',
  tellMeHint: '每天最多查询一次。不会发送任何与您有关的信息，也不会自行下载或安装。',
  noFeed: '此副本不会查询新版本，请用安装它的方式更新。',
  look: '立即查询',
  looking: '正在查询…',
  results: {
    newer: '有新版本。',
    newest: '已是最新版本。',
    unreachable: '暂时无法获知是否有新版本。',
    offline: '已开启“保持离线”，因此没有查询。',
  },
}
