/**
 * The layers of ARCHITECTURE.md, as rules. Each entry says where a folder may reach inside src;
 * everything not named is refused.
 */
const layers = {
  shared: ['shared'],
  kernel: ['kernel'],
  picture: ['shared', 'kernel', 'picture'],
  'main/host': ['shared', 'main/host'],
  'main/media': ['shared', 'main/host', 'main/media'],
  'main/nemo': ['shared', 'main/host', 'main/nemo'],
  'main/studio': ['shared', 'main/host', 'main/media', 'main/nemo', 'main/studio'],
  'main/engine': ['shared', 'kernel', 'picture', 'main/host', 'main/media', 'main/nemo/wire', 'main/engine'],
  'main/cli': ['shared', 'main/host', 'main/media', 'main/nemo', 'main/studio', 'main/engine', 'main/cli'],
  'main/shell': ['shared', 'main'],
  preload: ['shared', 'preload'],
  renderer: ['shared', 'kernel', 'picture', 'renderer'],
}

const only = (folder, allowed) => ({
  name: `${folder.replace('/', '-')}-keeps-to-its-layer`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: allowed.map((name) => `^src/${name}/`) },
})

module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([folder, allowed]) => only(folder, allowed)),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'only-the-shell-knows-electron',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main/shell|main/index|preload)' },
      to: { path: '(^|node_modules/)electron($|/)' },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: 'node_modules/zod/' },
    },
    {
      name: 'the-director-is-pure',
      severity: 'error',
      from: { path: '^src/main/engine/director/' },
      to: { path: '^src/main/(host|media)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-director-touches-nothing',
      severity: 'error',
      from: { path: '^src/main/engine/director/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-painter-runs-in-a-page-too',
      severity: 'error',
      from: { path: '^src/picture/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    {
      name: 'the-window-is-a-web-page',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '^src/kernel/assembly' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
