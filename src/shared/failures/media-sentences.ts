import type { FailureCode } from './failure'
import { nameOr, type Row } from './sentence-row'

/** Failures of files, and of what is made of them. */
export const MEDIA_SENTENCES = {
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
  'media.link-online-only': {
    remedy: 'choose-file-again',
    en: (f) => `${nameOr(f, 'That link')} was not taken: links are fetched online only. Download the file first.`,
    'zh-CN': (f) => `未获取 ${nameOr(f, '该链接')}：链接只能在线获取，请先下载文件。`,
  },
  'media.may-not-leave': {
    remedy: 'let-files-leave',
    en: () =>
      'Files of this project would go to the cloud. Nothing was sent; say first that they may leave this computer.',
    'zh-CN': () => '此项目的文件将上传到云端。尚未发送任何内容；请先同意文件离开本机。',
  },
} satisfies Partial<Record<FailureCode, Row>>
