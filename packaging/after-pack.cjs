const { rm } = require('node:fs/promises')
const { join } = require('node:path')

/** What a runtime's own folder has, and a package of ours has no use for. */
const LEFT_OVER = ['resources/default_app.asar', 'resources/default_app', 'version', '.complete']

module.exports = async ({ appOutDir }) => {
  await Promise.all(LEFT_OVER.map((name) => rm(join(appOutDir, name), { recursive: true, force: true })))
}
