#include "scenario.h"
#include <netinet/tcp.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/time.h>

/* option.reuseaddr-default */
static void reuseaddr(void) {
    returned("SO_REUSEADDR of a server", option(tcp(), SOL_SOCKET, SO_REUSEADDR));
    returned("SO_REUSEADDR of a client", option(tcp(), SOL_SOCKET, SO_REUSEADDR));
}

/* option.reuseaddr-default.datagram */
static void reuseaddr_datagram(void) {
    int owner = udp();
    returned("SO_REUSEADDR", option(owner, SOL_SOCKET, SO_REUSEADDR));
    bound(owner);
    returned("bind to the same port", bind_to(udp(), name_of(owner)));
}

/* option.broadcast-default */
static void broadcast(void) {
    returned("SO_BROADCAST", option(udp(), SOL_SOCKET, SO_BROADCAST));
}

/* option.rcvbuf-doubling */
static void rcvbuf(void) {
    int fd = tcp();
    must("setsockopt", set(fd, SOL_SOCKET, SO_RCVBUF, 10000));
    returned("SO_RCVBUF read back", option(fd, SOL_SOCKET, SO_RCVBUF));
    returned("SO_RCVBUF in the kernel", option(fd, SOL_SOCKET, SO_RCVBUF));
}

/* What SO_LINGER is. */
static struct linger linger_of(int fd) {
    struct linger linger = {0};
    socklen_t length = sizeof(linger);
    must("getsockopt", getsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, &length));
    return linger;
}

/* option.linger-default */
static void linger(void) {
    int fd = tcp();
    fact("SO_LINGER on", linger_of(fd).l_onoff);
    struct linger five = {.l_onoff = 1, .l_linger = 5}, off = {0};
    must("setsockopt", setsockopt(fd, SOL_SOCKET, SO_LINGER, &five, sizeof(five)));
    returned("SO_LINGER seconds after 5 were set", linger_of(fd).l_linger);
    must("setsockopt", setsockopt(fd, SOL_SOCKET, SO_LINGER, &off, sizeof(off)));
    fact("SO_LINGER on after it was set off", linger_of(fd).l_onoff);
}

/* option.nodelay */
static void nodelay(void) {
    int fd = tcp();
    returned("TCP_NODELAY", option(fd, IPPROTO_TCP, TCP_NODELAY));
    returned("setsockopt TCP_NODELAY", set(fd, IPPROTO_TCP, TCP_NODELAY, 1));
    returned("TCP_NODELAY after it was set", option(fd, IPPROTO_TCP, TCP_NODELAY));
}

/* option.keepalive-tuning */
static void keepalive(void) {
    int fd = tcp();
    returned("SO_KEEPALIVE", option(fd, SOL_SOCKET, SO_KEEPALIVE));
    must("setsockopt", set(fd, IPPROTO_TCP, TCP_KEEPIDLE, 60));
    returned("TCP_KEEPIDLE read back", option(fd, IPPROTO_TCP, TCP_KEEPIDLE));
    must("setsockopt", set(fd, IPPROTO_TCP, TCP_KEEPINTVL, 10));
    returned("TCP_KEEPINTVL read back", option(fd, IPPROTO_TCP, TCP_KEEPINTVL));
    must("setsockopt", set(fd, IPPROTO_TCP, TCP_KEEPCNT, 3));
    returned("TCP_KEEPCNT read back", option(fd, IPPROTO_TCP, TCP_KEEPCNT));
    returned("setsockopt TCP_KEEPIDLE 0", set(fd, IPPROTO_TCP, TCP_KEEPIDLE, 0));
}

/* option.unknown */
static void unknown(void) {
    int fd = tcp();
    returned("getsockopt", option(fd, SOL_SOCKET, 9999));
    returned("setsockopt", set(fd, SOL_SOCKET, 9999, 1));
}

/* option.user-timeout */
static void user_timeout(void) {
    int fd = tcp();
    returned("TCP_USER_TIMEOUT", option(fd, IPPROTO_TCP, TCP_USER_TIMEOUT));
    returned("setsockopt TCP_USER_TIMEOUT", set(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, 5000));
    returned("TCP_USER_TIMEOUT after it was set", option(fd, IPPROTO_TCP, TCP_USER_TIMEOUT));
}

/* What a connection that was accepted has of its listener's options. */
static void tell_inherited(int accepted, int size) {
    returned("SO_KEEPALIVE of the accepted socket", option(accepted, SOL_SOCKET, SO_KEEPALIVE));
    returned("TCP_NODELAY of the accepted socket", option(accepted, IPPROTO_TCP, TCP_NODELAY));
    returned("TCP_KEEPIDLE of the accepted socket", option(accepted, IPPROTO_TCP, TCP_KEEPIDLE));
    fact("SO_RCVBUF as the listener's", option(accepted, SOL_SOCKET, SO_RCVBUF) == size);
    returned("SO_REUSEADDR of the accepted socket", option(accepted, SOL_SOCKET, SO_REUSEADDR));
    struct timeval time = {0};
    socklen_t length = sizeof(time);
    must("getsockopt", getsockopt(accepted, SOL_SOCKET, SO_RCVTIMEO, &time, &length));
    returned("receive time-out in ms", time.tv_sec * 1000 + time.tv_usec / 1000);
}

/* option.inherit */
static void inherit(void) {
    int server = tcp(), client = tcp();
    returned("setsockopt SO_KEEPALIVE of the listener", set(server, SOL_SOCKET, SO_KEEPALIVE, 1));
    returned("setsockopt TCP_NODELAY of the listener", set(server, IPPROTO_TCP, TCP_NODELAY, 1));
    returned("setsockopt TCP_KEEPIDLE of the listener", set(server, IPPROTO_TCP, TCP_KEEPIDLE, 60));
    returned("setsockopt SO_RCVBUF of the listener", set(server, SOL_SOCKET, SO_RCVBUF, 10000));
    patience(server, SO_RCVTIMEO, 2000);
    int size = option(server, SOL_SOCKET, SO_RCVBUF);
    must("listen", listen(bound(server), 1));
    must("connect", connect_to(client, name_of(server)));
    tell_inherited(must("accept", accept(server, NULL, NULL)), size);
}

const struct scenario options[] = {
    {"option.reuseaddr-default", reuseaddr},
    {"option.reuseaddr-default.datagram", reuseaddr_datagram},
    {"option.broadcast-default", broadcast},
    {"option.rcvbuf-doubling", rcvbuf},
    {"option.linger-default", linger},
    {"option.nodelay", nodelay},
    {"option.keepalive-tuning", keepalive},
    {"option.unknown", unknown},
    {"option.user-timeout", user_timeout},
    {"option.inherit", inherit},
    {NULL, NULL},
};
