#!/bin/sh
# `reelwright` opens the window, `reelwright photo.jpg` opens it with that file, and everything else is the command line.
here=$(dirname "$(readlink -f "$0")")
program=$here/../reelwright

case "${1-}" in
  '' | reelwright://*) exec "$program" "$@" ;;
  -* | make | chat | upload | status | export | undo | redo | credits | projects | open | resume | serve | help) ;;
  *) [ -e "$1" ] && exec "$program" "$@" ;;
esac

# The command line opens no page, so there is nothing for Chromium's sandbox to hold, which does not start for root.
[ "$(id -u)" -eq 0 ] && as_root=--no-sandbox
exec "$program" --command-line --ozone-platform=headless --log-level=3 ${as_root-} -- "$@"
