#!/bin/sh
# check-tested.sh HEADER FOLDER: each function that the JNI header declares is called by a test in the folder.
set -eu
header=$1 folder=$2
missing=0
for name in $(sed -n 's/.*JNICALL Java_bsdsockets_internal_Native_\([A-Za-z0-9_]*\).*/\1/p' "$header"); do
    if ! grep -qF "NATIVE($name)(" "$folder"/test_*.c; then
        echo "no test calls $name" >&2
        missing=1
    fi
done
exit $missing
