#!/bin/sh
# desktop-session.sh CMD [ARGS...]: runs a command on a desktop.
#
# Where there is one, it is used as it is. In CI (CI set) or without a display, a headless one is made for the time of the
# command: a virtual screen, a message bus, a notification daemon and a keyring, with folders of its own for settings.
set -eu

if [ "${1:-}" != --inside ]; then
  if [ -z "${CI:-}" ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$@"
  fi

  # Downloads stay in the person's own cache, whatever XDG says inside.
  export REELWRIGHT_CACHE="${REELWRIGHT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/reelwright}"

  home=$(mktemp -d "${TMPDIR:-/tmp}/reelwright-desktop.XXXXXX")
  trap 'rm -rf "$home"' EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  mkdir -m 700 "$home/runtime" "$home/config" "$home/data" "$home/cache"
  export XDG_RUNTIME_DIR="$home/runtime" XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache"
  # A desktop whose keyring Chromium knows how to ask for.
  export XDG_CURRENT_DESKTOP=GNOME REELWRIGHT_DESKTOP_SESSION=1
  unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS || true

  # Without a UTF-8 locale, dropped files with other letters in their names vanish.
  case "$(locale charmap 2>/dev/null || true)" in
    UTF-8) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac

  # Not exec: the trap has to tidy up.
  xvfb-run -a -s '-screen 0 1280x800x24' dbus-run-session -- "$0" --inside "$@"
  exit
fi
shift

dunst -conf /dev/null >/dev/null 2>&1 &
dunst=$!
printf '\n' | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
keyring=$!
trap 'kill "$dunst" "$keyring" 2>/dev/null || true' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# Asking dunst itself would have the bus start a second one.
for _ in $(seq 100); do
  case "$(dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus /org/freedesktop/DBus \
    org.freedesktop.DBus.NameHasOwner string:org.freedesktop.Notifications 2>/dev/null || true)" in
    *true*) break ;;
  esac
  sleep 0.05
done

"$@"
