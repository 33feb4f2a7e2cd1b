/** The sentences about export options, copies and the list of jobs, in English. */
export const exportsEn = {
  options: 'Export options',
  moreOptions: 'Export options…',
  fileName: 'Name',
  kind: 'Kind of file',
  frame: 'Frame',
  folder: 'Folder',
  otherFolder: 'Choose…',
  savedAs: (name: string) => `Saved as ${name}. A file that is there already stays.`,
  exportNow: 'Export now',
  copies: 'Copies for other screens',
  copy: {
    '16:9': 'Wide copy (16:9)',
    '9:16': 'Vertical copy (9:16)',
    '1:1': 'Square copy (1:1)',
    '4:5': 'Portrait copy (4:5)',
  },
  template: 'What films are called',
  templateHint: 'Filled in for you: {project}, {n}, {date}, {ratio}',
  templateExample: (name: string) => `The next film: ${name}`,
}
