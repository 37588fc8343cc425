#include "scenario.h"
#include <arpa/inet.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

enum { PATIENCE_MILLISECONDS = 5000 };

/* Ends the program where a step that only prepares has failed. */
int must(const char *call, int result) {
    if (result < 0) {
        perror(call);
        exit(EXIT_FAILURE);
    }
    return result;
}

/* A new TCP socket. */
int tcp(void) {
    return must("socket", socket(AF_INET, SOCK_STREAM, 0));
}

/* A new UDP socket. */
int udp(void) {
    return must("socket", socket(AF_INET, SOCK_DGRAM, 0));
}

/* 127.0.0.1 and a port in network order. */
struct sockaddr_in loopback(in_port_t port) {
    return (struct sockaddr_in){
        .sin_family = AF_INET, .sin_port = port, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
}

/* getsockname(2). */
struct sockaddr_in name_of(int fd) {
    struct sockaddr_in name = {0};
    socklen_t length = sizeof(name);
    must("getsockname", getsockname(fd, (struct sockaddr *)&name, &length));
    return name;
}

/* bind(2). */
int bind_to(int fd, struct sockaddr_in address) {
    return bind(fd, (struct sockaddr *)&address, sizeof(address));
}

/* connect(2). */
int connect_to(int fd, struct sockaddr_in address) {
    return connect(fd, (struct sockaddr *)&address, sizeof(address));
}

/* sendto(2). */
int send_to(int fd, const char *bytes, size_t length, struct sockaddr_in address) {
    return (int)sendto(fd, bytes, length, 0, (struct sockaddr *)&address, sizeof(address));
}

/* The socket, bound to a free port of 127.0.0.1. */
int bound(int fd) {
    must("bind", bind_to(fd, loopback(0)));
    return fd;
}

/* A socket that listens on 127.0.0.1. */
int listener(int backlog) {
    int fd = bound(tcp());
    must("listen", listen(fd, backlog));
    return fd;
}

/* An address where nobody listens. */
struct sockaddr_in nobody(void) {
    int fd = bound(tcp());
    struct sockaddr_in address = name_of(fd);
    close(fd);
    return address;
}

/* Both ends of a TCP connection. */
struct pair connected(void) {
    int server = listener(1);
    struct pair pair = {.client = tcp()};
    must("connect", connect_to(pair.client, name_of(server)));
    pair.server = must("accept", accept(server, NULL, NULL));
    close(server);
    return pair;
}

/* Waits for a state that poll(2) tells of. */
static void await(int fd, short events) {
    struct pollfd awaited = {.fd = fd, .events = events};
    if (must("poll", poll(&awaited, 1, PATIENCE_MILLISECONDS)) == 0) {
        fputs("nothing came\n", stderr);
        exit(EXIT_FAILURE);
    }
}

/* Waits until there is something to read, an end or an error. */
void await_input(int fd) {
    await(fd, POLLIN);
}

/* Waits until the peer's reset is there. */
void await_reset(int fd) {
    await(fd, 0);
}

/* Waits until so many bytes can be read; no poll(2) tells of a number. */
void await_bytes(int fd, size_t count) {
    char bytes[100];
    for (int i = 0; i < PATIENCE_MILLISECONDS; i++) {
        if (recv(fd, bytes, count, MSG_PEEK | MSG_DONTWAIT) == (ssize_t)count) {
            return;
        }
        poll(NULL, 0, 1);
    }
    fputs("too little came\n", stderr);
    exit(EXIT_FAILURE);
}

/* Closes a connection by a reset. */
void reset(int fd) {
    struct linger at_once = {.l_onoff = 1};
    must("setsockopt", setsockopt(fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof(at_once)));
    close(fd);
}

/* SO_RCVTIMEO or SO_SNDTIMEO. */
void patience(int fd, int name, int milliseconds) {
    struct timeval time = {.tv_sec = milliseconds / 1000, .tv_usec = milliseconds % 1000 * 1000};
    must("setsockopt", setsockopt(fd, SOL_SOCKET, name, &time, sizeof(time)));
}

/* An option that is an int, -1 where it cannot be had. */
int option(int fd, int level, int name) {
    int value = 0;
    socklen_t length = sizeof(value);
    return getsockopt(fd, level, name, &value, &length) < 0 ? -1 : value;
}

/* Sets an option that is an int. */
int set(int fd, int level, int name, int value) {
    return setsockopt(fd, level, name, &value, sizeof(value));
}
