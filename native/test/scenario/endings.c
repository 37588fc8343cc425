#include "scenario.h"
#include <netinet/tcp.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

static char buffer[100];

/* stream.orderly-end */
static void orderly_end(void) {
    struct pair pair = connected();
    must("send", (int)send(pair.server, "bye", 3, 0));
    close(pair.server);
    returned("first recv", recv(pair.client, buffer, sizeof(buffer), 0));
    returned("second recv", recv(pair.client, buffer, sizeof(buffer), 0));
    returned("third recv", recv(pair.client, buffer, sizeof(buffer), 0));
    told_bytes("received", buffer, 3);
}

/* stream.half-close */
static void half_close(void) {
    struct pair pair = connected();
    must("send", (int)send(pair.client, "question", 8, 0));
    returned("shutdown", shutdown(pair.client, SHUT_WR));
    returned("server's recv", recv(pair.server, buffer, sizeof(buffer), 0));
    returned("server's next recv", recv(pair.server, buffer, sizeof(buffer), 0));
    must("send", (int)send(pair.server, "answer", 6, 0));
    close(pair.server);
    returned("client's recv", recv(pair.client, buffer, sizeof(buffer), 0));
    told_bytes("client received", buffer, 6);
    returned("client's next recv", recv(pair.client, buffer, sizeof(buffer), 0));
}

/* stream.reset-then-recv-twice */
static void reset_then_recv_twice(void) {
    struct pair pair = connected();
    reset(pair.server);
    returned("recv", recv(pair.client, buffer, sizeof(buffer), 0));
    returned("second recv", recv(pair.client, buffer, sizeof(buffer), 0));
    done("send", send(pair.client, "hello", 5, 0));
}

/* stream.send-after-peer-close */
static void send_after_peer_close(void) {
    struct pair pair = connected();
    close(pair.server);
    returned("recv", recv(pair.client, buffer, sizeof(buffer), 0));
    done("first send", send(pair.client, "hello", 5, 0));
    await_reset(pair.client);
    done("second send", send(pair.client, "hello", 5, 0));
    returned("recv after that", recv(pair.client, buffer, sizeof(buffer), 0));
}

/* stream.send-after-shutdown */
static void send_after_shutdown(void) {
    struct pair pair = connected();
    must("shutdown", shutdown(pair.client, SHUT_WR));
    done("send", send(pair.client, "hello", 5, 0));
    returned("second shutdown", shutdown(pair.client, SHUT_WR));
    returned("server's recv", recv(pair.server, buffer, sizeof(buffer), 0));
}

/* stream.recv-after-shutdown-read */
static void recv_after_shutdown_read(void) {
    struct pair pair = connected();
    must("send", (int)send(pair.server, "hello", 5, 0));
    await_bytes(pair.client, 5);
    must("shutdown", shutdown(pair.client, SHUT_RD));
    returned("recv of what was there", recv(pair.client, buffer, sizeof(buffer), 0));
    returned("next recv", recv(pair.client, buffer, sizeof(buffer), 0));
    done("server's send", send(pair.server, "later", 5, 0));
    await_bytes(pair.client, 5);
    returned("recv of what came later", recv(pair.client, buffer, sizeof(buffer), 0));
}

/* stream.shutdown-unconnected */
static void shutdown_unconnected(void) {
    int fd = tcp();
    returned("shutdown", shutdown(fd, SHUT_WR));
    returned("connect", connect_to(fd, name_of(listener(1))));
    done("send", send(fd, "hello", 5, 0));
}

/* stream.close-with-unread-data */
static void close_with_unread_data(void) {
    struct pair pair = connected();
    must("send", (int)send(pair.client, "request and more", 16, 0));
    must("recv", (int)recv(pair.server, buffer, 6, 0));
    must("send", (int)send(pair.server, "no", 2, 0));
    close(pair.server);
    returned("client's recv", recv(pair.client, buffer, 2, 0));
    returned("client's next recv", recv(pair.client, buffer, 2, 0));
}

/* stream.close-linger-zero */
static void close_linger_zero(void) {
    struct pair pair = connected();
    must("send", (int)send(pair.server, "hello", 5, 0));
    reset(pair.server);
    returned("recv", recv(pair.client, buffer, sizeof(buffer), 0));
    returned("next recv", recv(pair.client, buffer, sizeof(buffer), 0));
}

/* stream.use-after-close */
static void use_after_close(void) {
    struct pair pair = connected();
    struct sockaddr_in name;
    socklen_t length = sizeof(name);
    int fd = pair.client;
    returned("first close", close(fd));
    returned("recv", recv(fd, buffer, sizeof(buffer), 0));
    done("send", send(fd, "hello", 5, 0));
    done("getsockname", getsockname(fd, (struct sockaddr *)&name, &length));
    returned("setsockopt", set(fd, IPPROTO_TCP, TCP_NODELAY, 1));
    returned("second close", close(fd));
}

const struct scenario endings[] = {
    {"stream.orderly-end", orderly_end},
    {"stream.half-close", half_close},
    {"stream.reset-then-recv-twice", reset_then_recv_twice},
    {"stream.send-after-peer-close", send_after_peer_close},
    {"stream.send-after-shutdown", send_after_shutdown},
    {"stream.recv-after-shutdown-read", recv_after_shutdown_read},
    {"stream.shutdown-unconnected", shutdown_unconnected},
    {"stream.close-with-unread-data", close_with_unread_data},
    {"stream.close-linger-zero", close_linger_zero},
    {"stream.use-after-close", use_after_close},
    {NULL, NULL},
};
