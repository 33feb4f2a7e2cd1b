/** How an English command begins. Anything else before its verb makes it a noun, a question or a report. */
const BEGINNINGS = [
  'please|pls|plz|kindly|ok|okay|k|yes|yeah|yep|sure|alright|thanks|thank you|hey|hi|hello|so|now|just|then|and|also|well|finally|again',
  "go ahead and|go ahead|let's|lets|let us|let me|you can|you may|it's time to|time to",
  '(?:can|could|would|will) (?:you|u|we)',
  "(?:i|we) (?:just )?(?:want|need|would like|wanna)(?: you)?(?: to)?|(?:i'd|we'd) like(?: you)? to|i'd love(?: you)? to",
]
const BEGINNING = new RegExp(`^(?:${BEGINNINGS.join('|')})(?=[\\s,.!:]|$)[\\s,.!:]*`)
const AS_A_JOB = /^(?:start|begin|run|launch|do) (?:the |an |my )?(?=export|download|render|upload)/
/** Behind the verb these name a property of it: "export format". */
const PROPERTY = /^\S+ (?:format|quality|size|resolution|folder|version|project)(?: please)?$/

/** The command from its verb on: `could you please export it` gives `export it`. */
export function fromVerb(plain: string): string {
  let rest = plain
  for (let count = 0; count < 6; count += 1) rest = rest.replace(BEGINNING, '')
  return rest.replace(AS_A_JOB, '')
}

export const namesProperty = (command: string): boolean => PROPERTY.test(command.replace(/[\s.!?…~]+$/u, ''))

/** "balance it" is about colours, "track it" about a ball. */
export const endsInPronoun = (plain: string): boolean => /\b(?:it|this|that|these|those|them)[\s.!?…~]*$/u.test(plain)
