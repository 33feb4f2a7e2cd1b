export const ENDING = 'reelwright'

/** By its name; what is in it is for the studio to find out. */
export const isProjectFile = (path: string): boolean => path.toLowerCase().endsWith(`.${ENDING}`)
