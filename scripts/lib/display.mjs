/** Whether a window can be shown here. Only Linux can be without a display. */
export function hasDisplay(environment = process.env) {
  return process.platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
}

/** Whether tests get a headless desktop: always in CI, so that a run is the same everywhere. */
export function needsHeadlessDesktop(environment = process.env) {
  return process.platform === 'linux' && (Boolean(environment.CI) || !hasDisplay(environment))
}
