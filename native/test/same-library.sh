#!/bin/sh
# same-library.sh A B: two builds of the library, Maven's and CMake's, are the same file byte for byte. Where they are
# not, what differs is shown: symbols, then the dynamic section, then the segments.
set -eu
cmp "$1" "$2" && echo "$1 and $2 are the same" && exit 0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
number=0
for library in "$1" "$2"; do
    number=$((number + 1))
    {
        nm -D --with-symbol-versions --format=posix "$library" | awk '{print $1, $2}' | LC_ALL=C sort
        readelf -Wd "$library"
        readelf -Wl "$library"
        readelf -p .comment "$library"
    } | grep -vF "$library" > "$folder/$number"
done
diff -u "$folder/1" "$folder/2" || true
exit 1
