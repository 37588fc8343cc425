#!/bin/sh
# check-scenarios.sh PROGRAM: every scenario of bsdsockets-scenario runs to its end, in an empty folder of its own.
set -eu
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for id in $("$program"); do
    mkdir "$folder/$id"
    (cd "$folder/$id" && "$program" "$id") > "$folder/said" || {
        echo "$id failed:" >&2
        cat "$folder/said" >&2
        exit 1
    }
done
