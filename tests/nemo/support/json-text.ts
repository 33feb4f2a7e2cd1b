import fc from 'fast-check'

const space = fc.constantFrom('', '', '', ' ', '\n  ', '\t', '\r\n')
const escaped = fc.constantFrom(
  '\\u0000',
  '\\ud83d\\ude00',
  '\\ud800',
  '\\/',
  '\\\\',
  '\\"',
  '\\u2028',
  '\\n',
  '\u2028',
  '好',
  '😀',
  '}',
  ']',
  ',',
  ':',
  'a',
)
const string = fc.array(escaped, { maxLength: 8 }).map((chars) => `"${chars.join('')}"`)
const number = fc.oneof(
  fc.constantFrom('1.0', '1e3', '-0', '1E+2', '0.10', '9007199254740993', '-9223372036854775808', '1e400', '1e-400'),
  fc.bigInt().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
)
const key = fc.oneof(string, fc.constantFrom('"2"', '"10"', '"1"', '"a"', '"a"', '"__proto__"', '"draft"', '"t"'))

const list = (items: fc.Arbitrary<string>, open: string, close: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(items, { maxLength: 5 }), space)
    .map(([some, gap]) => `${open}${gap}${some.join(`${gap},${gap}`)}${gap}${close}`)

/** JSON as a text, in all the forms that a parser takes and does not give back. */
export const jsonText: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(string, number, fc.constantFrom('true', 'false', 'null')),
    list(tie('value'), '[', ']'),
    list(
      fc.tuple(key, space, tie('value')).map(([name, gap, value]) => `${name}${gap}:${gap}${value}`),
      '{',
      '}',
    ),
  ),
})).value

/** Drafts that JavaScript cannot write again as they were. */
export const frontiers: readonly string[] = [
  '{"t":[{"tt":0,"id":5529798706024415232,"sg":[{"d":1.0}]}]}',
  '{"t":[{"sg":[{"d":1e3,"x":-0,"y":1E400}]}]}',
  '{"10":1,"2":2,"1":3,"t":[]}',
  '{"t":[],"a":1,"a":2,"t":[{"sg":[{}]}]}',
  '{"n":"\\ud800 \\u00e9 é \\/ \u2028 \\u2028","t":[]}',
  '{ "t" : [ ] ,\n\t"d" : 1.50 }',
  '{"__proto__":{"t":1},"t":[]}',
]
