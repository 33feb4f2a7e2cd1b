/**
 * What the system must bring, by purpose. `packages` are Debian's and Ubuntu's names for one thing, newest first;
 * `program` is how the thing is known to be there on any system.
 *
 * @typedef {{ packages: string[], program?: string }} Requirement
 * @typedef {'films' | 'window' | 'desktop' | 'tests' | 'package'} Purpose
 */

const program = (name, packageName = name) => ({ packages: [packageName], program: name })
const library = (...packages) => ({ packages })

/** @type {Record<Purpose, Requirement[]>} */
const REQUIREMENTS = {
  // Reading media and encoding films.
  films: [program('ffmpeg'), program('ffprobe', 'ffmpeg')],
  // What Electron loads, at its start or when it is first needed (notifications, secrets), and a font for its menus.
  window: [
    library('libgtk-3-0t64', 'libgtk-3-0'),
    library('libnss3'),
    library('libasound2t64', 'libasound2'),
    library('libgbm1'),
    library('libnotify4'),
    library('libsecret-1-0'),
    library('fonts-dejavu-core'),
    program('dbus-run-session', 'dbus'),
  ],
  // The desktop that desktop-session.sh makes where there is none.
  desktop: [
    program('xvfb-run', 'xvfb'),
    program('Xvfb', 'xvfb'),
    program('xauth'),
    program('dunst'),
    program('gnome-keyring-daemon', 'gnome-keyring'),
    program('xdotool'),
    program('dbus-send', 'dbus'),
  ],
  // What tests make media with and watch the program with.
  tests: [program('sox'), library('libsox-fmt-mp3'), program('curl'), program('strace')],
  // What a package is looked at with, and what makes the Debian that it is installed in.
  package: [
    program('debootstrap'),
    library('debian-archive-keyring'),
    program('lintian'),
    program('appstreamcli', 'appstream'),
    program('desktop-file-validate', 'desktop-file-utils'),
  ],
}

/** @param {readonly Purpose[]} purposes */
export const requirementsFor = (purposes) => purposes.flatMap((purpose) => REQUIREMENTS[purpose])
