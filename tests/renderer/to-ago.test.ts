import { expect, it } from 'vitest'
import { toAgo } from '../../src/renderer/parts/to-ago'

const HOUR_MS = 3_600_000

it.each([
  [0, 'now', '现在'],
  // A clock that was set back is no reason for a time in the future.
  [500_000, 'now', '现在'],
  [-5 * 60_000, '5 minutes ago', '5分钟前'],
  [-3.9 * HOUR_MS, '3 hours ago', '3小时前'],
  [-30 * HOUR_MS, 'yesterday', '昨天'],
  [-8 * 24 * HOUR_MS, 'last week', '上周'],
  [-800 * 24 * HOUR_MS, '2 years ago', '2年前'],
])('%d milliseconds are said as %s, and as %s', (sinceMs, en, zh) => {
  expect([toAgo(sinceMs, 'en'), toAgo(sinceMs, 'zh-CN')]).toEqual([en, zh])
})
