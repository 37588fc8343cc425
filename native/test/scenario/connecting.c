#include "scenario.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { BACKLOG = 5, PATIENCE_MILLISECONDS = 300, MANY = 4 };

/* connect.refused */
static void refused(void) {
    returned("connect", connect_to(tcp(), nobody()));
}

/* connect.refused-retry */
static void refused_retry(void) {
    int fd = tcp(), server = listener(BACKLOG);
    returned("connect", connect_to(fd, nobody()));
    fact("still open", fcntl(fd, F_GETFD) >= 0);
    returned("second connect", connect_to(fd, name_of(server)));
}

/* connect.twice */
static void twice(void) {
    int fd = tcp(), server = listener(BACKLOG), other = listener(BACKLOG);
    must("connect", connect_to(fd, name_of(server)));
    returned("connect to the same address", connect_to(fd, name_of(server)));
    returned("connect to another address", connect_to(fd, name_of(other)));
    done("send afterwards", send(fd, "x", 1, 0));
}

/* A listener whose queue is full, so that no connection more is taken. */
static struct sockaddr_in full(void) {
    struct sockaddr_in address = name_of(listener(0));
    for (int i = 0; i < MANY; i++) {
        int fd = tcp();
        must("fcntl", fcntl(fd, F_SETFL, O_NONBLOCK));
        struct pollfd connected = {.fd = fd, .events = POLLOUT};
        if (connect_to(fd, address) < 0 && poll(&connected, 1, PATIENCE_MILLISECONDS) == 0) {
            break;
        }
    }
    return address;
}

/* connect.timeout */
static void timeout(void) {
    int fd = tcp();
    patience(fd, SO_SNDTIMEO, PATIENCE_MILLISECONDS);
    returned("connect", connect_to(fd, full()));
}

/* connect.timeout-retry */
static void timeout_retry(void) {
    int fd = tcp();
    struct sockaddr_in address = full();
    patience(fd, SO_SNDTIMEO, PATIENCE_MILLISECONDS);
    returned("connect", connect_to(fd, address));
    fact("still open", fcntl(fd, F_GETFD) >= 0);
    returned("second connect", connect_to(fd, address));
}

/* A connect that does not wait, and what SO_ERROR says when it is over. */
static void connect_later(const char *connect, const char *error, struct sockaddr_in address) {
    int fd = tcp();
    must("fcntl", fcntl(fd, F_SETFL, O_NONBLOCK));
    returned(connect, connect_to(fd, address));
    struct pollfd output = {.fd = fd, .events = POLLOUT};
    must("poll", poll(&output, 1, -1));
    int code = option(fd, SOL_SOCKET, SO_ERROR);
    told(error, code == 0 ? "0" : strerrorname_np(code));
}

/* connect.nonblocking */
static void nonblocking(void) {
    connect_later("connect", "SO_ERROR", name_of(listener(BACKLOG)));
    connect_later("connect where nobody listens", "SO_ERROR where nobody listens", nobody());
}

/* connect.self */
static void self(void) {
    int fd = bound(tcp());
    struct sockaddr_in own = name_of(fd), peer = {0};
    returned("connect", connect_to(fd, own));
    socklen_t length = sizeof(peer);
    must("getpeername", getpeername(fd, (struct sockaddr *)&peer, &length));
    fact("peer is the socket itself",
         peer.sin_port == own.sin_port && peer.sin_addr.s_addr == own.sin_addr.s_addr);
    done("send", send(fd, "hello", 5, 0));
    char buffer[100];
    returned("recv", recv(fd, buffer, sizeof(buffer), 0));
}

/* connect.unspec */
static void unspec(void) {
    struct sockaddr_in peer = name_of(bound(udp())), unspecified = {.sin_family = AF_UNSPEC}, name;
    int fd = bound(udp());
    in_port_t before = name_of(fd).sin_port;
    must("connect", connect_to(fd, peer));
    returned("connect to AF_UNSPEC", connect_to(fd, unspecified));
    socklen_t length = sizeof(name);
    fact("has a peer", getpeername(fd, (struct sockaddr *)&name, &length) == 0);
    done("sendto", send_to(fd, "x", 1, peer));
    fact("same port", name_of(fd).sin_port == before);
}

/* connect.any */
static void any(void) {
    struct sockaddr_in address = {.sin_family = AF_INET}, peer = {0};
    int server = tcp(), fd = tcp();
    must("bind", bind_to(server, address));
    must("listen", listen(server, BACKLOG));
    address.sin_port = name_of(server).sin_port;
    returned("connect", connect_to(fd, address));
    socklen_t length = sizeof(peer);
    must("getpeername", getpeername(fd, (struct sockaddr *)&peer, &length));
    fact("peer is 127.0.0.1", peer.sin_addr.s_addr == htonl(INADDR_LOOPBACK));
}

/* listen.unbound */
static void listen_unbound(void) {
    int server = tcp(), fd = tcp();
    returned("listen", listen(server, 1));
    struct sockaddr_in name = name_of(server);
    char address[INET_ADDRSTRLEN];
    told("address", inet_ntop(AF_INET, &name.sin_addr, address, sizeof(address)));
    fact("has a port", name.sin_port != 0);
    returned("connect", connect_to(fd, loopback(name.sin_port)));
}

const struct scenario connecting[] = {
    {"connect.refused", refused},
    {"connect.refused-retry", refused_retry},
    {"connect.twice", twice},
    {"connect.timeout", timeout},
    {"connect.timeout-retry", timeout_retry},
    {"connect.nonblocking", nonblocking},
    {"connect.self", self},
    {"connect.unspec", unspec},
    {"connect.any", any},
    {"listen.unbound", listen_unbound},
    {NULL, NULL},
};
