import { toSizeWords } from '../units'
import type { FailureCode, FailureFacts, Remedy, SecondRemedy } from './failure'
import { toShortText } from './short-text'
import { toWaitWords } from './wait-words'

type Sentence = (facts: FailureFacts) => string
interface Row {
  readonly remedy: Remedy
  readonly second?: SecondRemedy
  readonly en: Sentence
  readonly 'zh-CN': Sentence
}

/** What is left of a name or a path that would make its sentence too long to read. */
const MOST_NAME_CHARS = 44
const MOST_PATH_CHARS = 90
const MOST_REASON_CHARS = 140

const nameOr = (facts: FailureFacts, otherwise: string): string =>
  facts.name === undefined ? otherwise : toShortText(facts.name, MOST_NAME_CHARS)
const folderOr = (facts: FailureFacts, otherwise: string): string =>
  facts.folder === undefined ? otherwise : toShortText(facts.folder, MOST_PATH_CHARS)
const reasonOr = (facts: FailureFacts, otherwise: string): string =>
  facts.reason === undefined ? otherwise : toShortText(facts.reason, MOST_REASON_CHARS)
const scopeOf = (facts: FailureFacts): string => toShortText(facts.scope ?? '', MOST_NAME_CHARS)
const space = (facts: FailureFacts): { needs: string; has: string } => ({
  needs: toSizeWords(facts.needsBytes ?? 0),
  has: toSizeWords(facts.hasBytes ?? 0),
})

/**
 * What a person reads for each failure, and the one thing they can do.
 * At most 140 characters, no error numbers and no machine words. Source: docs/wire.md, "Errors".
 */
export const SENTENCES: Record<FailureCode, Row> = {
  'media.missing': {
    remedy: 'choose-file-again',
    en: (f) => `${nameOr(f, 'A file')} was moved or deleted.`,
    'zh-CN': (f) => `${nameOr(f, '一个文件')} 已被移动或删除。`,
  },
  'media.empty': {
    remedy: 'remove-file',
    en: (f) => `${nameOr(f, 'This file')} is empty.`,
    'zh-CN': (f) => `${nameOr(f, '这个文件')} 是空的。`,
  },
  'media.unsupported': {
    remedy: 'remove-file',
    en: (f) => `${nameOr(f, 'This file')} is not a photo, clip or song that can be used here.`,
    'zh-CN': (f) => `${nameOr(f, '这个文件')} 不是可用的照片、视频或音乐。`,
  },
  'media.damaged': {
    remedy: 'remove-file',
    en: (f) => `${nameOr(f, 'This file')} is damaged and cannot be read.`,
    'zh-CN': (f) => `${nameOr(f, '这个文件')} 已损坏，无法读取。`,
  },
  'media.unreadable': {
    remedy: 'choose-file-again',
    en: (f) => `${nameOr(f, 'This file')} may not be opened with your rights.`,
    'zh-CN': (f) => `没有权限打开 ${nameOr(f, '这个文件')}。`,
  },
  'media.too-large': {
    remedy: 'remove-file',
    en: (f) => `${nameOr(f, 'This file')} is larger or longer than can be used here.`,
    'zh-CN': (f) => `${nameOr(f, '这个文件')} 过大或过长，无法使用。`,
  },
  'media.picture-too-large': {
    remedy: 'remove-file',
    en: (f) =>
      `${nameOr(f, 'This picture')} has ${f.widthPx ?? '?'} × ${f.heightPx ?? '?'} pixels; up to 67 million in all can be used.`,
    'zh-CN': (f) =>
      `${nameOr(f, '这张图片')} 为 ${f.widthPx ?? '?'} × ${f.heightPx ?? '?'} 像素；最多支持 6700 万像素。`,
  },
  'media.folder-empty': {
    remedy: 'choose-file-again',
    en: (f) => `There are no photos, clips or songs in ${nameOr(f, 'this folder')}.`,
    'zh-CN': (f) => `${nameOr(f, '这个文件夹')} 里没有照片、视频或音乐。`,
  },
  'media.changed': {
    remedy: 'choose-file-again',
    en: (f) => `${nameOr(f, 'A file')} changed while it was being read.`,
    'zh-CN': (f) => `${nameOr(f, '一个文件')} 在读取时发生了变化。`,
  },
  'media.already-there': {
    remedy: 'dismiss',
    en: (f) => `${nameOr(f, 'This file')} is in the project already.`,
    'zh-CN': (f) => `${nameOr(f, '这个文件')} 已在项目中。`,
  },
  'media.live-photo': {
    remedy: 'dismiss',
    en: (f) => `${nameOr(f, 'This file')} belongs to a live photo; the photo is used.`,
    'zh-CN': (f) => `${nameOr(f, '这个文件')} 属于实况照片，只使用照片。`,
  },
  'media.not-converted': {
    remedy: 'remove-file',
    en: (f) => `${nameOr(f, 'This file')} could not be turned into a file that the cloud takes.`,
    'zh-CN': (f) => `${nameOr(f, '这个文件')} 无法转换为云端支持的格式。`,
  },
  'media.not-taken': {
    remedy: 'try-again',
    en: (f) => `${nameOr(f, 'A file')} was sent, but the service does not have it.`,
    'zh-CN': (f) => `${nameOr(f, '一个文件')} 已发送，但服务端没有收到。`,
  },
  'media.link-refused': {
    remedy: 'dismiss',
    en: (f) => `Nothing can be taken from ${nameOr(f, 'that link')}. Download the file and drop it here.`,
    'zh-CN': (f) => `无法从 ${nameOr(f, '该链接')} 获取素材。请先下载文件，再拖到这里。`,
  },
  'media.may-not-leave': {
    remedy: 'let-files-leave',
    en: () =>
      'Files of this project would go to the cloud. Nothing was sent; say first that they may leave this computer.',
    'zh-CN': () => '此项目的文件将上传到云端。尚未发送任何内容；请先同意文件离开本机。',
  },
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
    en: () => 'A proxy address is a name and a number, such as proxy.example:8080.',
    'zh-CN': () => '代理地址由名称和端口组成，例如 proxy.example:8080。',
  },
  'model.address': {
    remedy: 'dismiss',
    en: () => 'This is not the address of a model. Ask its program for one; often it ends in /v1.',
    'zh-CN': () => '这不是模型的地址。请在模型程序中查看，通常以 /v1 结尾。',
  },
  'model.not-encrypted': {
    remedy: 'dismiss',
    en: () => 'Only a model on this computer may be asked without encryption. Use an encrypted address.',
    'zh-CN': () => '只有本机上的模型可以不加密访问。请使用加密的地址。',
  },
  'model.not-here': {
    remedy: 'dismiss',
    en: (f) => `${nameOr(f, 'This model')} is not on this computer, and this program may ask nobody else.`,
    'zh-CN': (f) => `${nameOr(f, '这个模型')} 不在本机上，而本程序只能访问本机。`,
  },
  'model.unreachable': {
    remedy: 'try-again',
    en: (f) => `Nobody answers at ${nameOr(f, 'the address of the model')}. Is its program running?`,
    'zh-CN': (f) => `${nameOr(f, '模型的地址')} 没有应答。模型程序在运行吗？`,
  },
  'model.certificate': {
    remedy: 'dismiss',
    en: (f) => `${nameOr(f, 'The address of the model')} cannot prove that it is who it says it is. Nothing was sent.`,
    'zh-CN': (f) => `${nameOr(f, '模型的地址')} 无法证明自己的身份，没有发送任何内容。`,
  },
  'model.key': {
    remedy: 'dismiss',
    en: (f) => `${nameOr(f, 'The model')} did not accept the key.`,
    'zh-CN': (f) => `${nameOr(f, '模型')} 不接受这个密钥。`,
  },
  'model.unknown': {
    remedy: 'dismiss',
    en: (f) =>
      `${nameOr(f, 'This address')} does not know this model. Check its name, and whether the address ends in /v1.`,
    'zh-CN': (f) => `${nameOr(f, '这个地址')} 没有这个模型。请检查模型名称，以及地址是否以 /v1 结尾。`,
  },
  'model.busy': {
    remedy: 'try-again',
    en: (f) => `${nameOr(f, 'The model')} is busy, or what it may do for you is used up.`,
    'zh-CN': (f) => `${nameOr(f, '模型')} 正忙，或者额度已用完。`,
  },
  'model.trouble': {
    remedy: 'try-again',
    en: (f) => `${nameOr(f, 'The model')} could not answer. Its own program may say why.`,
    'zh-CN': (f) => `${nameOr(f, '模型')} 无法回答。模型程序里可能有原因。`,
  },
  'model.slow': {
    remedy: 'try-again',
    en: (f) => `${nameOr(f, 'The model')} took too long to answer.`,
    'zh-CN': (f) => `${nameOr(f, '模型')} 回答得太慢。`,
  },
  'model.unreadable': {
    remedy: 'dismiss',
    en: (f) => `What ${nameOr(f, 'this address')} answered is not the answer of a model.`,
    'zh-CN': (f) => `${nameOr(f, '这个地址')} 的回答不是模型的回答。`,
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
  'export.nothing-yet': {
    remedy: 'write-a-message',
    en: () => 'There is nothing to export yet. Say what to make first.',
    'zh-CN': () => '还没有可导出的内容，请先说明要做什么。',
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
}
