#!/bin/sh
# Makes FOLDER the root of a mount namespace and a process namespace of its own, says the process that holds them, and
# holds them until its standard input ends: also when whoever holds the other end was killed. Then everything that runs
# inside ends, the mounts are gone, and the folder is removed. Nothing is ever mounted where the rest of the machine looks.
# usage: hold-root.sh FOLDER
set -eu

if [ "${1-}" != --inside ]; then
  unshare --mount --propagation private --pid --fork --kill-child sh "$0" --inside "$1" || true
  exec rm -rf --one-file-system -- "$1"
fi

cd "$2"
# pivot_root wants a mount.
mount --bind . .
cd "$2"
# Its own few devices: whatever happens to these, the machine keeps its own.
mount -t tmpfs -o mode=755,nosuid dev dev
mknod -m 666 dev/null c 1 3
mknod -m 666 dev/zero c 1 5
mknod -m 666 dev/full c 1 7
mknod -m 666 dev/random c 1 8
mknod -m 666 dev/urandom c 1 9
mknod -m 666 dev/tty c 5 0
mkdir dev/pts dev/shm
mount -t devpts -o newinstance,mode=620,ptmxmode=666 devpts dev/pts
mount -t tmpfs -o mode=1777,nosuid,nodev shm dev/shm
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
ln -s /proc/self/fd/0 dev/stdin
ln -s /proc/self/fd/1 dev/stdout
ln -s /proc/self/fd/2 dev/stderr

# Through the machine's /proc, which is still here, this is the number by which the machine knows us.
read -r pid rest </proc/self/stat
mount -t proc proc proc
pivot_root . mnt
cd /
umount -l mnt
echo "$pid"
# Ends with the input. As the first process of its namespace it takes all others along, and until then it is the parent of
# those that lost theirs: only who waits lets the ended ones go, and one that was not let go still looks alive.
exec 3<&0
(while read -r line <&3; do :; done) &
wait $!
