#!/bin/sh
# check-format.sh [--fix]: the C is laid out as .clang-format says, or, with --fix, is now. Debian: clang-format-16.
set -eu
cd "$(dirname "$0")/../.."
tool=${CLANG_FORMAT:-clang-format-16}
command -v "$tool" > /dev/null || {
    echo "check-format.sh needs $tool (Debian: apt-get install clang-format-16), or another named by CLANG_FORMAT" >&2
    exit 2
}
if [ "${1:-}" = --fix ]; then
    find native -name '*.[ch]' -exec "$tool" -i {} +
else
    find native -name '*.[ch]' -exec "$tool" --dry-run -Werror {} +
fi
