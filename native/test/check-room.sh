#!/bin/sh
# check-room.sh PROGRAM...: in the C demo chat-room one client hears what another says, and the server who came and went.
# PROGRAM is bsdsockets-demo, behind an emulator if need be.
set -eu
folder=$(mktemp -d)
mkfifo "$folder/said" "$folder/typed" "$folder/heard"
"$@" chat-room server 127.0.0.1 0 > "$folder/said" &
server=$!
listener=
trap 'kill "$server" $listener 2> /dev/null || true; rm -rf "$folder"' EXIT
exec 3< "$folder/said"

# Ends the check where a line is not what it has to be.
expect() {
    case $line in
        $1) ;;
        *)
            echo "\"$line\" is not \"$1\"" >&2
            exit 1
            ;;
    esac
}

read -r line <&3
expect "Listening on 127.0.0.1:*"
port=${line##*:}
"$@" chat-room client 127.0.0.1 "$port" < "$folder/typed" > "$folder/heard" &
listener=$!
exec 4> "$folder/typed" 5< "$folder/heard"
read -r line <&3
expect "127.0.0.1:* came"
printf '你好\nbye\n' | "$@" chat-room client 127.0.0.1 "$port"
read -r line <&5
expect "127.0.0.1:*: 你好"
read -r line <&5
expect "127.0.0.1:*: bye"
exec 4>&-
wait "$listener"

kill "$server"
status=0
wait "$server" || status=$?
[ "$status" -eq 143 ] || { echo "the server ended with status $status, stopped by SIGTERM" >&2; exit 1; }
echo "chat-room: what one said the other heard"
