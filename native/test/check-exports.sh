#!/bin/sh
# check-exports.sh NM LIBRARY HEADER...: the library exports JNI_OnLoad and just the functions that the headers declare.
set -eu
nm=$1 library=$2
shift 2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
{
    echo JNI_OnLoad
    sed -n 's/.*JNICALL \(Java_[A-Za-z0-9_]*\).*/\1/p' "$@"
} | LC_ALL=C sort > "$folder/declared"
"$nm" -D --defined-only --format=posix "$library" | awk '{print $1}' | LC_ALL=C sort > "$folder/exported"
diff -u "$folder/declared" "$folder/exported"
echo "$(wc -l < "$folder/exported") exports as declared"
