#include "scenario.h"
#include <arpa/inet.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* socket.bad-family */
static void bad_family(void) {
    done("stream socket", socket(9999, SOCK_STREAM, 0));
    done("datagram socket", socket(9999, SOCK_DGRAM, 0));
}

/* socket.bad-protocol */
static void bad_protocol(void) {
    done("stream socket with IPPROTO_UDP", socket(AF_INET, SOCK_STREAM, IPPROTO_UDP));
    done("datagram socket with IPPROTO_TCP", socket(AF_INET, SOCK_DGRAM, IPPROTO_TCP));
}

/* socket.cloexec */
static void cloexec(void) {
    int server = listener(1);
    int client = tcp();
    must("connect", connect_to(client, name_of(server)));
    int accepted = must("accept", accept(server, NULL, NULL));
    returned("FD_CLOEXEC of the listener", fcntl(server, F_GETFD) & FD_CLOEXEC);
    returned("FD_CLOEXEC of the accepted socket", fcntl(accepted, F_GETFD) & FD_CLOEXEC);
    returned("FD_CLOEXEC of the client", fcntl(client, F_GETFD) & FD_CLOEXEC);
}

/* Tells an unbound socket's name as ADDRESS:PORT. */
static void tell_name(const char *what, int fd) {
    struct sockaddr_in name = name_of(fd);
    char address[INET_ADDRSTRLEN], text[INET_ADDRSTRLEN + sizeof(":65535")];
    inet_ntop(AF_INET, &name.sin_addr, address, sizeof(address));
    snprintf(text, sizeof(text), "%s:%d", address, ntohs(name.sin_port));
    told(what, text);
}

/* socket.unbound-name */
static void unbound_name(void) {
    tell_name("getsockname of a stream socket", tcp());
    tell_name("getsockname of a datagram socket", udp());
}

/* getpeername(2), of which only the result is wanted. */
static int peer(int fd) {
    struct sockaddr_in name;
    socklen_t length = sizeof(name);
    return getpeername(fd, (struct sockaddr *)&name, &length);
}

/* socket.unconnected-peer */
static void unconnected_peer(void) {
    returned("getpeername of a stream socket", peer(tcp()));
    returned("getpeername of a datagram socket", peer(udp()));
}

/* bind.in-use */
static void in_use(void) {
    int server = listener(1);
    int second = tcp();
    returned("bind", bind_to(second, name_of(server)));
    must("setsockopt", set(server, SOL_SOCKET, SO_REUSEADDR, 1));
    must("setsockopt", set(second, SOL_SOCKET, SO_REUSEADDR, 1));
    returned("bind with SO_REUSEADDR on both", bind_to(second, name_of(server)));
    returned("bind to another port", bind_to(second, loopback(0)));
}

/* bind.twice */
static void twice(void) {
    int fd = tcp();
    returned("first bind", bind_to(fd, loopback(0)));
    in_port_t before = name_of(fd).sin_port;
    returned("second bind", bind_to(fd, loopback(0)));
    fact("same address after it", name_of(fd).sin_port == before);
}

/* bind.foreign-address */
static void foreign_address(void) {
    int fd = tcp();
    struct sockaddr_in foreign = {.sin_family = AF_INET, .sin_addr.s_addr = inet_addr("192.0.2.1")};
    returned("bind", bind_to(fd, foreign));
    returned("bind to 127.0.0.1 after it", bind_to(fd, loopback(0)));
}

/* Binds a server anew to the port of a connection that is in TIME_WAIT; reuse is SO_REUSEADDR, -1 for the default. */
static int bind_again(int reuse) {
    int server = tcp();
    if (reuse >= 0) {
        must("setsockopt", set(server, SOL_SOCKET, SO_REUSEADDR, reuse));
    }
    must("bind", bind_to(server, loopback(0)));
    must("listen", listen(server, 1));
    struct sockaddr_in address = name_of(server);
    int client = tcp();
    must("connect", connect_to(client, address));
    close(must("accept", accept(server, NULL, NULL)));
    close(server);
    char byte;
    must("recv", (int)recv(client, &byte, 1, 0));
    close(client);
    int again = tcp();
    if (reuse >= 0) {
        must("setsockopt", set(again, SOL_SOCKET, SO_REUSEADDR, reuse));
    }
    return bind_to(again, address);
}

/* bind.time-wait */
static void time_wait(void) {
    returned("bind", bind_again(-1));
    returned("bind with SO_REUSEADDR on", bind_again(1));
    returned("bind with SO_REUSEADDR off", bind_again(0));
}

const struct scenario creating[] = {
    {"socket.bad-family", bad_family},
    {"socket.bad-protocol", bad_protocol},
    {"socket.cloexec", cloexec},
    {"socket.unbound-name", unbound_name},
    {"socket.unconnected-peer", unconnected_peer},
    {"bind.in-use", in_use},
    {"bind.twice", twice},
    {"bind.foreign-address", foreign_address},
    {"bind.time-wait", time_wait},
    {NULL, NULL},
};
