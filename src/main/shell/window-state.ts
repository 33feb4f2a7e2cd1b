/** In device-independent pixels. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How the window was left. */
export interface WindowState {
  readonly bounds?: Rectangle | undefined
  readonly maximized: boolean
  /** It filled the screen, as a person asked the system for; not for as long as a film was watched. */
  readonly fullScreen?: boolean | undefined
}

export const LEAST_SIZE = { width: 900, height: 600 }
const USUAL_SIZE = { width: 1280, height: 800 }

/** So much of the window must lie on a screen for a person to find it and take hold of it. */
const FINDABLE_PX = 120

/** Bounds that can be seen: what was kept, unless its screen is gone or has become smaller. */
export function fitToScreens(
  kept: Rectangle | undefined,
  screens: readonly Rectangle[],
): Partial<Rectangle> & typeof USUAL_SIZE {
  const screen = kept && screens.find((candidate) => isFindable(kept, candidate))
  if (!kept || !screen) return USUAL_SIZE
  const width = Math.max(LEAST_SIZE.width, Math.min(kept.width, screen.width))
  const height = Math.max(LEAST_SIZE.height, Math.min(kept.height, screen.height))
  return {
    width,
    height,
    x: clamp(kept.x, screen.x, screen.x + screen.width - width),
    y: clamp(kept.y, screen.y, screen.y + screen.height - height),
  }
}

function isFindable(window: Rectangle, screen: Rectangle): boolean {
  const width = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  const height = Math.min(window.y + window.height, screen.y + screen.height) - Math.max(window.y, screen.y)
  return width >= FINDABLE_PX && height >= FINDABLE_PX
}

/** `least` wins where a screen is smaller than the smallest window. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
