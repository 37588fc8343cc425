#!/bin/sh
# check-echo.sh SERVER CLIENT PROGRAM...: the C demo CLIENT talks to the C demo SERVER, on a port that the kernel picks,
# and prints each line as it came back, or greeted; the server says who called and ends as told. PROGRAM is
# bsdsockets-demo, behind an emulator if need be.
set -eu
server=$1 client=$2
shift 2
folder=$(mktemp -d)
mkfifo "$folder/said"
"$@" "$server" server 127.0.0.1 0 > "$folder/said" &
pid=$!
trap 'kill "$pid" 2> /dev/null || true; rm -rf "$folder"' EXIT
exec 3< "$folder/said"

# Ends the check where a line of the server's is not what it has to be.
expect() {
    read -r line <&3 || line="(nothing more)"
    case $line in
        "$1"*) ;;
        *)
            echo "$server said \"$line\" and not \"$1...\"" >&2
            exit 1
            ;;
    esac
}

expect "Listening on 127.0.0.1:"
port=${line##*:}
long=$(head -c 20000 /dev/zero | tr '\0' x)
printf '%s\n' "first" "$long" "  of äöü, \\ and %s" "last" > "$folder/input"
before="Received: " said="Connected by 127.0.0.1:" greeting=
case $client in
    udp-echo) before="Received from 127.0.0.1:$port: " said="Received from 127.0.0.1:" ;;
    greeter) before="Received: Hello, " said="127.0.0.1:" greeting="Received: Welcome! Type a name, or exit to leave" ;;
esac
{
    [ -z "$greeting" ] || echo "$greeting"
    sed "s/^/$before/" "$folder/input"
} > "$folder/expected"
"$@" "$client" client 127.0.0.1 "$port" < "$folder/input" > "$folder/replies"
diff "$folder/expected" "$folder/replies"
expect "$said"

kill "$pid"
status=0
wait "$pid" || status=$?
[ "$status" -eq 143 ] || { echo "$server ended with status $status, stopped by SIGTERM" >&2; exit 1; }
echo "$client to $server: each line came back"
