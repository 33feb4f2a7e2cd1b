import { expect, it } from 'vitest'
import { toBlocks } from '../../../src/renderer/chat/to-blocks'

it('cuts a growing text between paragraphs, so that finished ones stay the same', () => {
  expect(toBlocks('One\nmore\n\n- two\n- three\n\nfo')).toEqual(['One\nmore', '- two\n- three', 'fo'])
  expect(toBlocks('One\nmore\n\n- two\n- three\n\nfour').slice(0, 2)).toEqual(['One\nmore', '- two\n- three'])
})

it('keeps code in one piece, also while its end is still missing', () => {
  expect(toBlocks('a\n\n```\nx\n\ny\n```\n\nb')).toEqual(['a', '```\nx\n\ny\n```', 'b'])
  expect(toBlocks('```\nx\n\ny')).toEqual(['```\nx\n\ny'])
})

it('is nothing where there are no words', () => {
  expect(toBlocks('\n\n')).toEqual([])
})
