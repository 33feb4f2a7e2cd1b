/** The sentences about diagnostics and the account in English. */
export const diagnosticsEn = {
  purpose: 'If something does not work, this text helps others to find out why. It goes nowhere by itself.',
  inside: 'What is inside',
  parts: [
    'Versions of this program, of its parts and of the system',
    'Processor, memory, free disk space and screens',
    'What ffmpeg says about itself',
    'Settings, without keys, folders and names',
    'How both engines are, and the state of exports and of the open project, in numbers and codes',
    'The last lines of the log, and how many crashes were noted on this computer (the notes stay here)',
  ],
  leftOut: 'Left out: keys and ids, your messages, names of projects and folders, and what is in your files.',
  report: 'Diagnostics',
  making: 'Looking…',
  save: 'Save diagnostics…',
  saved: 'Saved.',
  copy: 'Copy',
  copied: 'Copied.',
}

export const accountEn = {
  title: 'NemoVideo account',
  kinds: {
    none: 'None. A free one is made when the cloud is used for the first time.',
    free: 'A free account, made by this program.',
    given: 'Your own account, set by your environment (NEMO_TOKEN). To sign out, remove it there.',
  },
  forget: 'Sign out and forget the key…',
  warning:
    'The key and the id of this computer are dropped. What is left of its credits, and projects that were made online, cannot be reached with a new free account. Your films and files stay.',
  forgetNow: 'Forget the key',
  keep: 'Keep it',
  forgotten: 'Forgotten. Films are made on this computer until you choose the cloud again.',
  removeKey: 'Remove the key',
  keyRemoved: 'The key was removed.',
}
