#include "scenario.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { MILLISECONDS = 200, MORE_THAN_FITS = 4 << 20 };

static char buffer[100];

/* stream.glued-messages */
static void glued_messages(void) {
    struct pair pair = connected();
    must("send", (int)send(pair.client, "hello", 5, 0));
    must("send", (int)send(pair.client, "world", 5, 0));
    await_bytes(pair.server, 10);
    returned("recv", recv(pair.server, buffer, sizeof(buffer), 0));
    told_bytes("received", buffer, 10);
    must("send", (int)send(pair.client, "\5hello\5world", 12, 0));
    const char *const messages[] = {"first message with its length",
                                    "second message with its length"};
    for (int i = 0; i < 2; i++) {
        char length = 0;
        must("recv", (int)recv(pair.server, &length, 1, MSG_WAITALL));
        told_bytes(messages[i], buffer,
                   must("recv", (int)recv(pair.server, buffer, (size_t)length, MSG_WAITALL)));
    }
}

/* Sends more than fits, then until nothing more does. */
static void overfill(int fd) {
    static const char data[MORE_THAN_FITS];
    ssize_t sent = send(fd, data, sizeof(data), 0);
    fact("part of it sent", 0 < sent && sent < (ssize_t)sizeof(data));
    do {
        sent = send(fd, data, sizeof(data), 0);
    } while (sent > 0);
    returned("send until there is no room", sent);
}

/* stream.partial-send */
static void partial_send(void) {
    int fd = connected().client;
    must("setsockopt", set(fd, SOL_SOCKET, SO_SNDBUF, 4096));
    must("fcntl", fcntl(fd, F_SETFL, O_NONBLOCK));
    overfill(fd);
}

/* stream.send-timeout */
static void send_timeout(void) {
    int fd = connected().client;
    must("setsockopt", set(fd, SOL_SOCKET, SO_SNDBUF, 4096));
    patience(fd, SO_SNDTIMEO, MILLISECONDS);
    overfill(fd);
}

/* stream.recv-timeout */
static void recv_timeout(void) {
    struct pair pair = connected();
    struct timespec start, end;
    patience(pair.client, SO_RCVTIMEO, MILLISECONDS);
    clock_gettime(CLOCK_MONOTONIC, &start);
    returned("recv with nothing there", recv(pair.client, buffer, sizeof(buffer), 0));
    int code = errno;
    clock_gettime(CLOCK_MONOTONIC, &end);
    long waited = (end.tv_sec - start.tv_sec) * 1000 + (end.tv_nsec - start.tv_nsec) / 1000000;
    fact("waited that long", code == EAGAIN && waited >= MILLISECONDS - 10);
    must("send", (int)send(pair.server, "hello", 5, 0));
    returned("next recv with data there", recv(pair.client, buffer, sizeof(buffer), 0));
}

/* stream.recv-nonblocking */
static void recv_nonblocking(void) {
    struct pair pair = connected();
    must("fcntl", fcntl(pair.client, F_SETFL, O_NONBLOCK));
    returned("recv with nothing there", recv(pair.client, buffer, sizeof(buffer), 0));
    must("send", (int)send(pair.server, "hello", 5, 0));
    await_input(pair.client);
    returned("recv with data there", recv(pair.client, buffer, sizeof(buffer), 0));
    close(pair.server);
    await_input(pair.client);
    returned("recv at the end", recv(pair.client, buffer, sizeof(buffer), 0));
}

/* stream.dontwait */
static void dontwait(void) {
    struct pair pair = connected();
    returned("recv with nothing there", recv(pair.client, buffer, sizeof(buffer), MSG_DONTWAIT));
    fact("socket still blocks", (fcntl(pair.client, F_GETFL) & O_NONBLOCK) == 0);
    must("send", (int)send(pair.server, "hello", 5, 0));
    await_bytes(pair.client, 5);
    returned("recv with data there", recv(pair.client, buffer, sizeof(buffer), MSG_DONTWAIT));
}

/* stream.peek */
static void peek(void) {
    struct pair pair = connected();
    must("send", (int)send(pair.server, "hello", 5, 0));
    returned("recv with MSG_PEEK", recv(pair.client, buffer, sizeof(buffer), MSG_PEEK));
    returned("recv of 2 with MSG_PEEK", recv(pair.client, buffer, 2, MSG_PEEK));
    returned("recv", recv(pair.client, buffer, sizeof(buffer), 0));
    told_bytes("received", buffer, 5);
    close(pair.server);
    returned("recv with MSG_PEEK at the end", recv(pair.client, buffer, sizeof(buffer), MSG_PEEK));
}

/* Urgent data between two bytes before and two after. */
static void urgent(const char *const outcomes[3], int inline_too) {
    struct pair pair = connected();
    must("setsockopt", set(pair.client, SOL_SOCKET, SO_OOBINLINE, inline_too));
    must("send", (int)send(pair.server, "ab", 2, 0));
    must("send", (int)send(pair.server, "!", 1, MSG_OOB));
    must("send", (int)send(pair.server, "cd", 2, 0));
    struct pollfd awaited = {.fd = pair.client, .events = POLLPRI};
    must("poll", poll(&awaited, 1, -1));
    returned(outcomes[0], recv(pair.client, buffer, 1, MSG_OOB));
    returned(outcomes[1], recv(pair.client, buffer, sizeof(buffer), 0));
    await_bytes(pair.client, inline_too ? 3 : 2);
    returned(outcomes[2], recv(pair.client, buffer, sizeof(buffer), 0));
}

/* stream.out-of-band */
static void out_of_band(void) {
    static const char *const apart[] = {"recv with MSG_OOB", "first recv", "second recv"};
    static const char *const within[] = {"inline: recv with MSG_OOB", "inline: first recv",
                                         "inline: second recv"};
    urgent(apart, 0);
    urgent(within, 1);
}

const struct scenario streams[] = {
    {"stream.glued-messages", glued_messages},
    {"stream.partial-send", partial_send},
    {"stream.send-timeout", send_timeout},
    {"stream.recv-timeout", recv_timeout},
    {"stream.recv-nonblocking", recv_nonblocking},
    {"stream.dontwait", dontwait},
    {"stream.peek", peek},
    {"stream.out-of-band", out_of_band},
    {NULL, NULL},
};
