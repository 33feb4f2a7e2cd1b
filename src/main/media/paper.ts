/** What shows behind a picture with transparent parts: a quiet warm grey, light enough for dark marks. For ffmpeg's `lutrgb`. */
export const PAPER = 'r=232:g=230:b=225:a=255'
