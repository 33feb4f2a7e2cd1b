import type { FailureCode } from './failure'
import { nameOr, type Row } from './sentence-row'

/** Failures of a language model of the person's own. */
export const MODEL_SENTENCES = {
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
} satisfies Partial<Record<FailureCode, Row>>
