export const projectsEn = {
  menu: (name: string) => `Project: ${name}`,
  create: 'New project',
  rename: 'Rename…',
  duplicate: 'Duplicate',
  duplicateHint: 'Try another direction; this one stays',
  name: 'Project name',
  recent: 'Recent projects',
  busy: { cutting: 'Working…', exporting: 'Exporting…' },
  openFile: 'Open project file…',
  saveLight: 'Save project as…',
  saveLightHint: 'Media stay where they are',
  saveWhole: 'Save with all media…',
  saveWholeHint: 'One file, for another computer',
  file: 'Project file',
  saving: (name: string) => `Saving ${name}`,
  opening: (name: string) => `Opening ${name}`,
  cancel: 'Cancel',
  saved: (name: string) => `${name} is saved.`,
  savedWithout: (missing: number) =>
    missing === 1
      ? '1 file was not found, so it is not in it.'
      : `${missing} files were not found, so they are not in it.`,
  showFile: 'Show in folder',
  close: 'Close',
  known: (name: string) => `“${name}” is on this computer already, and differs from the file.`,
  openHere: 'Open the one here',
  openCopy: 'Open the file as a copy',
}
