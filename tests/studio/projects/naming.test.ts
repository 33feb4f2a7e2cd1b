import { assert, property, string } from 'fast-check'
import { expect, it } from 'vitest'
import { nameAfterFolder, nameAfterMessage, numbered, toFileName } from '../../../src/main/studio/projects/naming'

it.each([
  ['Summer promo', 'Summer promo.mp4'],
  ['../../etc/passwd', 'etc passwd.mp4'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.mp4'],
  ['.hidden', 'hidden.mp4'],
  ['-rf', 'rf.mp4'],
  ['CON', 'film CON.mp4'],
  ['com1.txt', 'film com1.txt.mp4'],
  ['promo.mp4', 'promo.mp4'],
  ['trailing dots...', 'trailing dots.mp4'],
  ['mixed\u202egpj.exe', 'mixedgpj.exe.mp4'],
  ['new\nline', 'newline.mp4'],
  ['', 'film.mp4'],
  ['...', 'film.mp4'],
  ['夏天的回忆', '夏天的回忆.mp4'],
])('%j makes the file name %j', (name, fileName) => expect(toFileName(name)).toBe(fileName))

it('makes a name every file system takes out of any text', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 300 }), (name) => {
      const fileName = toFileName(name)
      expect(fileName).toMatch(/^[^.\-\s/\\:*?"<>|\p{C}][^/\\:*?"<>|\p{C}]*\.mp4$/u)
      expect(Buffer.byteLength(fileName)).toBeLessThanOrEqual(124)
    }),
  )
})

it('numbers a taken name before its ending', () => {
  expect([1, 2, 3].map((number) => numbered('a.b.mp4', number))).toEqual(['a.b.mp4', 'a.b (2).mp4', 'a.b (3).mp4'])
  expect(numbered('.hidden', 2)).toBe('.hidden (2)')
})

it('names a project after a folder or the first words of a message', () => {
  expect(nameAfterFolder('/home/me/summer_promo-2026/')).toBe('summer promo 2026')
  expect(nameAfterMessage('make a 30-second promo with transitions and text. Thanks!')).toBe(
    'Make a 30-second promo with transitions and',
  )
  expect(nameAfterMessage('把照片做成视频，谢谢')).toBe('把照片做成视频，谢谢')
})
