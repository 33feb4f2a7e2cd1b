#!/bin/sh
# Makes the HEIC files in this folder anew. Needs ffmpeg, exiftool and heif-enc (Debian: libheif-examples).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# One of our samples. Phones write a date, and an EXIF orientation that HEIC readers must not follow.
ffmpeg -v error -i "$here/../../../resources/samples/02-mug.jpg" -vf scale=640:-2 -q:v 2 photo.jpg
exiftool -q -overwrite_original -Orientation#=6 -DateTimeOriginal='2024:05:01 10:00:00' -OffsetTimeOriginal=+02:00 photo.jpg
heif-enc -q 50 photo.jpg -o "$here/photo.heic"

# One colour each, to be laid side by side as phones do with their tiles.
for colour in red green blue white brown; do
  [ $colour = brown ] && value=0xC8503C || value=$colour
  ffmpeg -v error -f lavfi -i "color=$value:s=128x128,format=rgb24" -frames:v 1 "$colour.png"
  heif-enc -q 90 "$colour.png" -o "$here/$colour.heic"
done

# Left half clear.
ffmpeg -v error -f lavfi -i color=red:s=128x128 -vf 'format=rgba,geq=r=255:g=0:b=0:a=if(gte(X\,64)\,255\,0)' -frames:v 1 clear.png
heif-enc -q 90 clear.png -o "$here/clear.heic"
