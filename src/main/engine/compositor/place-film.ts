import type { Files } from '../../host/ports'

/** File systems that know no hard links say so in one of these ways. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK'])

/**
 * Gives a finished file its final name, after its bytes are safe on disk. Nothing is ever replaced.
 * @throws an error with code `EEXIST` when the name is taken.
 */
export async function placeFilm(files: Files, filmPath: string, outputPath: string): Promise<void> {
  const film = await files.open(filmPath, 'r+')
  await film.sync().finally(() => film.close())
  try {
    await files.link(filmPath, outputPath)
    await files.unlink(filmPath)
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && NO_LINKS.has(String(thrown.code)))) throw thrown
    // Taking the name first, empty and exclusively, makes the rename replace nothing but our own.
    await (await files.open(outputPath, 'wx')).close()
    await files.rename(filmPath, outputPath)
  }
}
