/** Limited range, as films have it: brightness from 16 to 235, colours around 128. Source: ITU-R BT.709-6, 3.2 to 3.4. */
export const BT709 = {
  black: 16,
  grey: 128,
  luma: 255 / 219,
  redFromV: (255 / 224) * 2 * (1 - 0.2126),
  greenFromU: (-(255 / 224) * 2 * (1 - 0.0722) * 0.0722) / 0.7152,
  greenFromV: (-(255 / 224) * 2 * (1 - 0.2126) * 0.2126) / 0.7152,
  blueFromU: (255 / 224) * 2 * (1 - 0.0722),
} as const
