const COLOURS = [
  /\b(colou?rs?|red|orange|yellow|gold|golden|green|blue|teal|turquoise|purple|violet|pink|magenta|brown)\b/i,
  /[红橙黄绿蓝青紫粉棕]|颜色|金色|彩色/u,
]

/** Whether a message may mean a picture by its colour, so that colours are worth waiting for. */
export const speaksOfColour = (text: string): boolean => COLOURS.some((words) => words.test(text))
