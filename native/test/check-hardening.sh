#!/bin/sh
# check-hardening.sh READELF NM LIBRARY: relocations are read-only once loaded, no stack can be executed, no memory is
# writable and executable, and no function of glibc's FORTIFY is imported: with one the library loads into no musl process.
set -eu
readelf=$1 nm=$2 library=$3
failed=0
fail() {
    echo "$library: $1" >&2
    failed=1
}
segments=$("$readelf" -Wl "$library")
dynamic=$("$readelf" -Wd "$library")
echo "$segments" | grep -q GNU_RELRO || fail "no GNU_RELRO segment"
echo "$dynamic" | grep -qE 'FLAGS.*(BIND_NOW|NOW)' || fail "functions are not bound when it is loaded"
echo "$segments" | grep GNU_STACK | grep -q 'RW ' || fail "no GNU_STACK segment without E"
echo "$segments" | grep GNU_STACK | grep -q 'RWE' && fail "an executable stack"
echo "$segments" | grep LOAD | grep -q 'RWE' && fail "memory that is writable and executable"
echo "$dynamic" | grep -q TEXTREL && fail "relocations in its code"
echo "$dynamic" | grep -qE 'RPATH|RUNPATH' && fail "a search path for libraries"
"$nm" -D --undefined-only "$library" | grep -E '__[a-z_0-9]+_chk(@|$)' && fail "imports of FORTIFY, above"
[ $failed -eq 0 ] && echo "relro, now, noexecstack; no FORTIFY"
exit $failed
