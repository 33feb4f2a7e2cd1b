import type {} from '../../../src/renderer/bridge'
import { type RequestName, requests } from '../../../src/shared/ipc/contract'

const FOREIGN = '00000000-0000-4000-8000-000000000000'

/** Every request by name, and inputs that none of them may accept: wrong types, prototype keys, traversal, foreign ids. */
export function toHostileCalls(): { names: RequestName[]; inputs: unknown[] } {
  const inputs: unknown[] = [
    null,
    true,
    42,
    -0.5,
    '',
    'projectId',
    [],
    [{}],
    { extra: 1 },
    { projectId: FOREIGN },
    { projectId: FOREIGN, mediaId: FOREIGN },
    { projectId: FOREIGN, paths: ['/etc/passwd'] },
    { projectId: FOREIGN, paths: [] },
    { projectId: FOREIGN, what: '../..' },
    { projectId: FOREIGN, text: 'x' },
    { projectId: FOREIGN, text: 'x', extra: true },
    { projectId: FOREIGN, index: -1 },
    { projectId: FOREIGN, name: ' ' },
    { projectId: '../../etc', text: 'x' },
    { projectId: { $ne: null }, text: 'x' },
    { exportId: FOREIGN },
    { exportId: '/etc/passwd' },
    { choice: 'root' },
    { theme: '<script>' },
    { language: 'en', extra: 1 },
    JSON.parse('{"__proto__":{"projectId":"x"}, "constructor": 1}') as unknown,
  ]
  return { names: Object.keys(requests) as RequestName[], inputs }
}
