import { describe, expect, it } from 'vitest'
import { describeUnderstanding, laterScene } from '../golden/read-golden'

/**
 * What people paste, keep a key pressed on, or list without end. Where a pattern can split a list in two ways, thirty
 * of them are a thousand million ways, and the program stands still: that is what these find (the run ends by its
 * limit for a test). Three thousand signs is longer than what people type.
 */
const UNITS = [
  'the lamp and ',
  'lamp, ',
  'lamp and bag, ',
  'the red one and the blue one and ',
  'then the bag ',
  'followed by the bag ',
  'all the photos except the lamp and ',
  'put the lamp first, ',
  'lamp 2 seconds, ',
  'caption the lamp Light, ',
  'from 0:10 to 0:20 ',
  '"a" ',
  '"a" on the lamp, ',
  'no, wait, ',
  'zoom in and out ',
  'second ',
  'A b ',
  '1, 2, 3, ',
  '1. lamp\n',
  '第一张和',
  '手表，',
  '把手表放到包前面，',
  '第一张写“好”，',
  '先放手表再放包然后',
  '标题：',
  '慢慢',
  '不要缩放，',
  '2秒 ',
  '一',
]

/** Nothing is wished with these, which is soon said as well. */
const FILLERS = ['the first photo, ', 'very ', 'the ', 'of the ', '- ', '((', '的']

describe('a message that repeats itself', () => {
  it.each(UNITS)('%j thirty times over is read, and something is said of it', (unit) => {
    expect(describeUnderstanding(unit.repeat(30), laterScene())).not.toBe('(nothing)')
  })

  it.each(FILLERS)('%j thirty times over is read, and is no wish', (unit) => {
    expect(describeUnderstanding(unit.repeat(30), laterScene())).toBe('(nothing)')
  })

  it.each(['the lamp and ', 'no, wait, ', '第一张和'])('%j three thousand signs long as well', (unit) => {
    expect(describeUnderstanding(unit.repeat(3000).slice(0, 3000), laterScene())).not.toBe('(nothing)')
  })
})
