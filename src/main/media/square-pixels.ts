/** Tapes and discs know pixels up to about twice as wide as high. More is a mistake, or a picture to fill the memory with. */
const MOST_STRETCH = 4
/** Cameras whose pixels are not square write less than this; anything larger is left as it is. */
const MOST_PIXELS = 8_000_000

/** Filters that bring a clip whose pixels are wider or higher than square to what a person sees. Others pass untouched. */
export const SQUARE_PIXELS = [
  `scale=w='if(lte(iw*ih,${MOST_PIXELS}),max(1,round(iw*clip(sar,1/${MOST_STRETCH},${MOST_STRETCH}))),iw)':h=ih:flags=bicubic`,
  'setsar=1',
].join(',')
