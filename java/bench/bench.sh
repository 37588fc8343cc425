#!/usr/bin/env bash
# The benchmarks with as many open files as tens of thousands of connections need, for example
#   java/bench/bench.sh scale --connections 10000,50000
# Root may raise the limit, with CAP_SYS_RESOURCE, which a container may lack. Another user gets the most that the administrator
# allows; where that is too little the command says so.
set -euo pipefail
ulimit -n 1000000 2>/dev/null || ulimit -n "$(ulimit -Hn)"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -jar "$(dirname "$0")/target/bench.jar" "$@"
