/* Calls on sockets: each says what it returned. */
#include "conformance.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <unistd.h>

/* socket(2) */
int try_socket(int domain, int type, int protocol) {
    int fd = socket(domain, type, protocol);
    say_descriptor("socket", fd);
    return fd;
}

/* socketpair(2): the first; the other is second() */
int try_socketpair(int domain, int type, int protocol) {
    int fds[2] = {-1, -1};
    if (socketpair(domain, type, protocol, fds) < 0) {
        say("socketpair", -1);
        return -1;
    }
    say_descriptor("socketpair", fds[0]);
    say_descriptor("socketpair", fds[1]);
    return fds[0];
}

/* bind(2) */
void try_bind(int fd, struct at at) {
    say("bind", bind(fd, &at.address.any, at.length));
}

/* listen(2) */
void try_listen(int fd, int backlog) {
    say("listen", listen(fd, backlog));
}

/* accept(2) */
int try_accept(int fd) {
    struct at at = {.length = sizeof(struct sockaddr_storage)};
    int accepted = accept(fd, &at.address.any, &at.length);
    say_descriptor("accept", accepted);
    return accepted;
}

/* accept4(2) */
int try_accept4(int fd, int flags) {
    struct at at = {.length = sizeof(struct sockaddr_storage)};
    int accepted = accept4(fd, &at.address.any, &at.length, flags);
    say_descriptor("accept4", accepted);
    return accepted;
}

/* connect(2) */
void try_connect(int fd, struct at at) {
    say("connect", connect(fd, &at.address.any, at.length));
}

/* shutdown(2) */
void try_shutdown(int fd, int how) {
    say("shutdown", shutdown(fd, how));
}

/* close(2) of a second descriptor for the same, so that the first is closed once only */
void try_close(int fd) {
    int same = dup(fd);
    say("close", close(same < 0 ? fd : same));
}

/* dup(2) */
int try_dup(int fd) {
    int copy = dup(fd);
    say_descriptor("dup", copy);
    return copy;
}

/* getsockname(2): the length of the name */
void try_getsockname(int fd) {
    struct at at = {.length = sizeof(struct sockaddr_storage)};
    int result = getsockname(fd, &at.address.any, &at.length);
    say("getsockname", result < 0 ? result : (long)at.length);
}

/* getpeername(2): the length of the name */
void try_getpeername(int fd) {
    struct at at = {.length = sizeof(struct sockaddr_storage)};
    int result = getpeername(fd, &at.address.any, &at.length);
    say("getpeername", result < 0 ? result : (long)at.length);
}

/* fcntl(2); what it returns is told where it is no descriptor */
void try_fcntl(int fd, int command, int value) {
    int result = fcntl(fd, command, value);
    if (command == F_DUPFD || command == F_DUPFD_CLOEXEC) {
        say_descriptor("fcntl", result);
    } else {
        say("fcntl", result);
    }
}

/* poll(2): how many are ready, and what of the one */
void try_poll(int fd, int events, int timeout) {
    struct pollfd one = {.fd = fd, .events = (short)events};
    say("poll", poll(&one, 1, timeout));
    say("revents", one.revents);
}

/* epoll_create1(2) */
int try_epoll_create1(int flags) {
    int fd = epoll_create1(flags);
    say_descriptor("epoll_create1", fd);
    return fd;
}

/* epoll_ctl(2) */
void try_epoll_ctl(int epoll, int operation, int fd, unsigned int events) {
    struct epoll_event event = {.events = events};
    say("epoll_ctl", epoll_ctl(epoll, operation, fd, &event));
}

/* epoll_wait(2) */
void try_epoll_wait(int epoll, int capacity, int timeout) {
    struct epoll_event events[16];
    say("epoll_wait", epoll_wait(epoll, events, capacity < 16 ? capacity : 16, timeout));
}

/* getaddrinfo(3): 0 or its own code */
void try_getaddrinfo(const char *node, const char *service, int flags, int family, int type) {
    struct addrinfo hints = {.ai_flags = flags, .ai_family = family, .ai_socktype = type};
    struct addrinfo *list = NULL;
    int code = getaddrinfo(node, service, &hints, &list);
    printf(" getaddrinfo:%d", code);
    if (code == 0) {
        freeaddrinfo(list);
    }
}

/* getnameinfo(3): 0 or its own code */
void try_getnameinfo(struct at at, int flags) {
    char host[NI_MAXHOST];
    char service[NI_MAXSERV];
    printf(" getnameinfo:%d", getnameinfo(&at.address.any, at.length, host, sizeof host, service,
                                          sizeof service, flags));
}

/* inet_pton(3) */
void try_inet_pton(int family, const char *text) {
    struct in6_addr address;
    say("inet_pton", inet_pton(family, text, &address));
}

/* inet_ntop(3) */
void try_inet_ntop(int family) {
    struct in6_addr address = {0};
    char text[INET6_ADDRSTRLEN];
    say("inet_ntop", inet_ntop(family, &address, text, sizeof text) == NULL ? -1 : 0);
}

/* if_nametoindex(3) */
void try_if_nametoindex(const char *name) {
    unsigned int index = if_nametoindex(name);
    say("if_nametoindex", index == 0 ? -1 : (long)index);
}

/* if_indextoname(3) */
void try_if_indextoname(int index) {
    char name[IF_NAMESIZE];
    say("if_indextoname", if_indextoname((unsigned int)index, name) == NULL ? -1 : 0);
}
